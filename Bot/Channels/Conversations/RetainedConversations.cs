using System.Security.Cryptography;
using Dapper;
using OmbudGuide.Bot.Retention;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>Conversations go with what is held of them in memory, and their streams end. Each is counted when it goes.</summary>
internal sealed class RetainedConversations(
    ConversationRegistry registry, IEndedConversations ended, IDatabase database, ContentProtection protection) : IRetained
{
    private const int AtATime = 100;

    private readonly AgedRows _rows = new(database, "conversations", "last_activity_at");
    private readonly ContentProtector _keys = protection.For("conversation key");

    public KeptKind Kind => KeptKind.Conversations;

    public Task<IReadOnlyList<string>> OwnersAsync(DateTimeOffset before, CancellationToken cancellationToken) => _rows.OwnersAsync(before, cancellationToken);

    public Task<Overdue> CountAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken) => _rows.CountAsync(municipality, before, cancellationToken);

    public async Task<int> RemoveAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var removed = 0;
        while (true)
        {
            var idle = (await database.ReadAsync(
                connection => connection.QueryAsync<Row>(
                    $"""
                    SELECT id AS Id, channel AS Channel, municipality AS Municipality, language AS Language, user_id AS UserId, sealed_key AS SealedKey, state AS State,
                        last_activity_at AS LastActivityAt
                    FROM conversations WHERE municipality = @municipality AND last_activity_at < @before ORDER BY last_activity_at, id LIMIT {AtATime}
                    """,
                    new { municipality, before = before.ToUnixTimeMilliseconds() }),
                cancellationToken)).AsList();
            var gone = await RemoveAsync(idle, before, cancellationToken);
            foreach (var id in gone) registry.Forget(id);
            removed += gone.Count;
            if (gone.Count == 0) return removed;
        }
    }

    private Task<IReadOnlyList<string>> RemoveAsync(List<Row> idle, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var counts = idle.ConvertAll(row => (row.Id, Count: ended.Count(
            new ConversationBinding(row.Id, row.Channel, row.Municipality, row.Language, row.UserId), StateOf(row), DateTimeOffset.FromUnixTimeMilliseconds(row.LastActivityAt))));
        return database.WriteAsync<IReadOnlyList<string>>(
            async (connection, transaction) =>
            {
                var gone = new List<string>();
                foreach (var (id, count) in counts)
                {
                    // Whoever has said something in the meantime keeps the conversation.
                    if (await connection.ExecuteAsync(
                        "DELETE FROM conversations WHERE id = @id AND last_activity_at < @before", new { id, before = before.ToUnixTimeMilliseconds() }, transaction) == 0)
                    {
                        continue;
                    }

                    gone.Add(id);
                    if (count is not null) await count(connection, transaction);
                }

                return gone;
            },
            cancellationToken);
    }

    /// <summary>What cannot be read any more goes all the same.</summary>
    private byte[]? StateOf(Row row)
    {
        try
        {
            return row.State is null ? null : ConversationSeal.Of(row.Id, row.SealedKey, _keys).Open(row.State, ConversationSeal.State);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Channel { get; init; }

        public required string Municipality { get; init; }

        public required string Language { get; init; }

        public required string UserId { get; init; }

        public required byte[] SealedKey { get; init; }

        public byte[]? State { get; init; }

        public long LastActivityAt { get; init; }
    }
}
