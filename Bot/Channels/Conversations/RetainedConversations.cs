using OmbudGuide.Bot.Retention;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>Conversations go with what is held of them in memory, and their streams end. Each is counted when it goes.</summary>
internal sealed class RetainedConversations(ConversationRegistry registry, IEndedConversations ended, ConversationStore store, IDatabase database) : IRetained
{
    private const int AtATime = 100;

    private readonly AgedRows _rows = new(database, "conversations", "last_activity_at");

    public KeptKind Kind => KeptKind.Conversations;

    public Task<IReadOnlyList<string>> OwnersAsync(DateTimeOffset before, CancellationToken cancellationToken) => _rows.OwnersAsync(before, cancellationToken);

    public Task<Overdue> CountAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken) => _rows.CountAsync(municipality, before, cancellationToken);

    public async Task<int> RemoveAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var removed = 0;
        while (true)
        {
            var idle = await store.IdleAsync(municipality, before, AtATime, cancellationToken);
            var counted = idle.Select(each => (each.Binding.Id, ended.Count(each.Binding, each.State, each.LastActivityAt)));
            var gone = await store.DeleteIdleAsync([.. counted], before, cancellationToken);
            foreach (var id in gone) registry.Forget(id);
            removed += gone.Count;
            if (gone.Count == 0) return removed;
        }
    }
}
