using OmbudGuide.Bot.Retention;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>Conversations go with what is held of them in memory, and their streams end.</summary>
internal sealed class RetainedConversations(ConversationStore store, ConversationRegistry registry, IDatabase database) : IRetained
{
    private readonly AgedRows _rows = new(database, "conversations", "last_activity_at");

    public KeptKind Kind => KeptKind.Conversations;

    public Task<IReadOnlyList<string>> OwnersAsync(DateTimeOffset before, CancellationToken cancellationToken) => _rows.OwnersAsync(before, cancellationToken);

    public Task<Overdue> CountAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken) => _rows.CountAsync(municipality, before, cancellationToken);

    public async Task<int> RemoveAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var gone = await store.DeleteIdleAsync(municipality, before);
        foreach (var id in gone) registry.Forget(id);
        return gone.Count;
    }
}
