namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>Keeps a conversation in memory for as long as someone needs it.</summary>
internal sealed class ConversationUse : IDisposable
{
    private readonly ConversationRegistry _registry;
    private int _over;

    public ConversationUse(ConversationRegistry registry, LiveConversation conversation)
    {
        _registry = registry;
        Conversation = conversation;
        registry.Enter(conversation);
    }

    public LiveConversation Conversation { get; }

    /// <summary>A second, separate hold on the same conversation.</summary>
    public ConversationUse Again() => new(_registry, Conversation);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _over, 1) == 0) _registry.Leave(Conversation);
    }
}
