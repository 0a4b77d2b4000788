namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>A turn that runs, or has run.</summary>
internal sealed class BegunTurn(Turn turn, Task<bool> answering)
{
    public Turn Turn => turn;

    /// <summary>Whether the bot answers.</summary>
    public Task<bool> Answering { get; private set; } = answering;

    public bool HasAnswered => Answering is { IsCompletedSuccessfully: true, Result: true };

    /// <summary>What it answered cannot be stored.</summary>
    public void Fail() => Answering = Task.FromResult(false);
}
