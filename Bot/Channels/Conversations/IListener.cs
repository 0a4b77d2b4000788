namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>A live connection of a client, which is shown what happens as it happens.</summary>
internal interface IListener
{
    /// <summary>Takes a frame to send, without waiting. A listener that cannot keep up closes itself; its client comes back for the rest.</summary>
    void Show(byte[] frame);

    void Close();
}
