namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>Ids that the protocol asks for and nobody sees.</summary>
internal static class Participants
{
    public const string GuideId = "ombudguide";
}
