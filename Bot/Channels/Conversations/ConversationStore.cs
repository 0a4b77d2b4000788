using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>Conversations and their activities in the database; bodies and state are encrypted on the way in, each conversation's under its own key.</summary>
internal sealed class ConversationStore(IDatabase database, ContentProtection protection, TimeProvider clock)
{
    private static readonly KeptStatement Insert = new(
        """
        INSERT INTO activities (conversation_id, seq, last_seq, id, client_activity_id, shown, answers, body)
        VALUES (@conversation, @seq, @last, @id, @clientId, @shown, @answers, @body) ON CONFLICT DO NOTHING
        """,
        "conversation", "seq", "last", "id", "clientId", "shown", "answers", "body");

    // Boxed once.
    private static readonly object No = 0;
    private static readonly object Yes = 1;

    private static readonly KeptStatement Keep = new(
        "UPDATE conversations SET state = @state, answered = @answered WHERE id = @conversation", "conversation", "state", "answered");

    private static readonly KeptStatement Renew = new("UPDATE conversations SET last_activity_at = @now WHERE id = @conversation", "conversation", "now");

    private readonly ContentProtector _keys = protection.For("conversation key");

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<StoredConversation?> FindAsync(string id)
    {
        var (row, sent) = await database.ReadAsync(async connection => (
            await connection.QuerySingleOrDefaultAsync<ConversationRow>(
                """
                SELECT id AS Id, channel AS Channel, municipality AS Municipality, language AS Language, user_id AS UserId, sealed_key AS SealedKey, state AS State,
                       answered AS Answered, (SELECT COALESCE(MAX(last_seq), 0) FROM activities WHERE conversation_id = @id) AS LastSequence
                FROM conversations WHERE id = @id
                """,
                new { id }),
            await connection.QueryAsync<string>(
                "SELECT client_activity_id FROM activities WHERE conversation_id = @id AND client_activity_id IS NOT NULL", new { id })));
        if (row is null) return null;
        var seal = ConversationSeal.Of(row.Id, row.SealedKey, _keys);
        return new StoredConversation(
            row.Binding,
            seal,
            row.State is null ? null : seal.Open(row.State, ConversationSeal.State),
            row.Answered,
            row.LastSequence,
            sent.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Stores a new conversation with its first activity, if any. Says whether it was new; if not, nothing is changed.</summary>
    public Task<bool> StartAsync(ConversationBinding binding, NewEntry? first)
    {
        var seal = ConversationSeal.New(binding.Id, _keys);
        var body = first is null ? null : seal.Seal(first.Body, first.First);
        return database.WriteAsync(async (connection, transaction) =>
        {
            var added = await connection.ExecuteAsync(
                """
                INSERT INTO conversations (id, channel, municipality, language, user_id, sealed_key, last_activity_at)
                VALUES (@Id, @Channel, @Municipality, @Language, @UserId, @SealedKey, @now) ON CONFLICT DO NOTHING
                """,
                new { binding.Id, binding.Channel, binding.Municipality, binding.Language, binding.UserId, seal.SealedKey, now = Now },
                transaction);
            if (added == 0) return false;
            if (first is not null) await InsertAsync(connection, transaction, binding.Id, first, body!);
            return true;
        }, Survives.Crash);
    }

    /// <summary>Stores what came in.</summary>
    public Task AppendAsync(ConversationSeal seal, NewEntry entry)
    {
        var body = seal.Seal(entry.Body, entry.First);
        return database.WriteAsync(
            async (connection, transaction) => await InsertAsync(connection, transaction, seal.ConversationId, entry, body), Survives.Crash);
    }

    /// <summary>The id and sequence of what came in under a client activity id; null for nothing.</summary>
    public async Task<(string Id, long Sequence)?> FindSentAsync(string conversationId, string clientActivityId)
    {
        var found = await database.ReadAsync(connection => connection.QueryAsync<(string Id, long Sequence)>(
            "SELECT id, seq FROM activities WHERE conversation_id = @conversationId AND client_activity_id = @clientActivityId",
            new { conversationId, clientActivityId }));
        return found.Select(one => ((string, long)?)one).FirstOrDefault();
    }

    /// <summary>
    /// Commits a turn: its answer, the new state, the writes that the bot enlisted, and that the activity has had its turn.
    /// A turn that writes more than the conversation itself survives a power cut.
    /// </summary>
    /// <param name="entry">The answer, with what it answers where that is not stored yet; null for none.</param>
    /// <param name="answered">All up to there has had its turn.</param>
    /// <param name="renew">The conversation is kept a day from now.</param>
    public Task CommitTurnAsync(
        ConversationSeal seal,
        NewEntry? entry,
        long answered,
        bool renew,
        byte[]? state,
        IReadOnlyList<Func<DbConnection, DbTransaction?, Task>> enlisted)
    {
        var conversationId = seal.ConversationId;
        var body = entry is null ? null : seal.Seal(entry.Body, entry.First);
        var sealedState = state is null ? null : seal.Seal(state, ConversationSeal.State);
        return database.WriteAsync(async (connection, transaction) =>
        {
            if (entry is not null) await InsertAsync(connection, transaction, conversationId, entry, body!);
            await Keep.ExecuteAsync(connection, transaction, conversationId, sealedState, answered);
            if (renew) await Renew.ExecuteAsync(connection, transaction, conversationId, Now);
            foreach (var write in enlisted) await write(connection, transaction);
            return true;
        }, enlisted.Count > 0 ? Survives.PowerCut : Survives.Crash);
    }

    /// <summary>Conversations of a municipality without a turn since then, the longest idle first, at most so many.</summary>
    public async Task<IReadOnlyList<IdleConversation>> IdleAsync(string municipality, DateTimeOffset since, int most, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<IdleRow>(
                """
                SELECT id AS Id, channel AS Channel, municipality AS Municipality, language AS Language, user_id AS UserId, sealed_key AS SealedKey, state AS State,
                       last_activity_at AS LastActivityAt
                FROM conversations WHERE municipality = @municipality AND last_activity_at < @before ORDER BY last_activity_at, id LIMIT @most
                """,
                new { municipality, before = since.ToUnixTimeMilliseconds(), most }),
            cancellationToken);
        return [.. rows.Select(row => new IdleConversation(row.Binding, ReadableState(row), DateTimeOffset.FromUnixTimeMilliseconds(row.LastActivityAt)))];
    }

    /// <summary>Deletes conversations, each where it still has had no turn since then, and writes what is to be written of it. Gives the ids of those that went.</summary>
    public Task<IReadOnlyList<string>> DeleteIdleAsync(
        IReadOnlyList<(string Id, Func<DbConnection, DbTransaction?, Task>? Write)> idle, DateTimeOffset since, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<string>>(
            async (connection, transaction) =>
            {
                var gone = new List<string>();
                foreach (var (id, write) in idle)
                {
                    // Whoever has said something in the meantime keeps the conversation.
                    if (await connection.ExecuteAsync(
                        "DELETE FROM conversations WHERE id = @id AND last_activity_at < @before", new { id, before = since.ToUnixTimeMilliseconds() }, transaction) == 0)
                    {
                        continue;
                    }

                    gone.Add(id);
                    if (write is not null) await write(connection, transaction);
                }

                return gone;
            },
            cancellationToken);

    /// <summary>What clients have been shown after <paramref name="after"/>, in order.</summary>
    public Task<IReadOnlyList<StoredEntry>> HistoryAsync(ConversationSeal seal, long after) =>
        EntriesAsync(seal, "conversation_id = @conversationId AND last_seq > @number AND shown = 1", after);

    /// <summary>What answers an activity, without the activity itself.</summary>
    public Task<IReadOnlyList<StoredEntry>> RepliesAsync(ConversationSeal seal, long answers) =>
        EntriesAsync(seal, "conversation_id = @conversationId AND answers = @number", answers, without: answers);

    /// <summary>All activities whose turn a crash cut off, each counted as tried once more.</summary>
    public Task<IReadOnlyList<UnansweredActivity>> TakeUnansweredAsync() =>
        database.WriteAsync<IReadOnlyList<UnansweredActivity>>(async (connection, transaction) =>
        {
            var rows = await connection.QueryAsync<UnansweredRow>(
                """
                UPDATE activities SET attempts = attempts + 1
                WHERE answers IS NULL
                  AND seq > (SELECT answered FROM conversations c WHERE c.id = activities.conversation_id)
                  AND NOT EXISTS (SELECT 1 FROM activities reply WHERE reply.conversation_id = activities.conversation_id AND reply.answers = activities.seq)
                RETURNING conversation_id AS ConversationId,
                          (SELECT sealed_key FROM conversations c WHERE c.id = activities.conversation_id) AS SealedKey,
                          seq AS Sequence, id AS Id, attempts AS Attempts, body AS Body
                """,
                transaction: transaction);
            return [.. rows.OrderBy(row => row.ConversationId, StringComparer.Ordinal).ThenBy(row => row.Sequence).Select(row => new UnansweredActivity(
                row.ConversationId,
                row.Sequence,
                row.Id,
                row.Attempts,
                ConversationSeal.Of(row.ConversationId, row.SealedKey, _keys).Open(row.Body, row.Sequence)))];
        });

    private static ValueTask<int> InsertAsync(
        DbConnection connection, DbTransaction? transaction, string conversationId, NewEntry entry, byte[] body) =>
        Insert.ExecuteAsync(
            connection,
            transaction,
            conversationId,
            entry.First,
            entry.Last,
            entry.Id,
            entry.ClientActivityId,
            entry.Shown ? Yes : No,
            entry.Answers,
            body);

    private async Task<IReadOnlyList<StoredEntry>> EntriesAsync(ConversationSeal seal, string which, long number, long without = 0)
    {
        var rows = await database.ReadAsync(connection => connection.QueryAsync<EntryRow>(
            $"SELECT seq AS First, last_seq AS Last, body AS Body FROM activities WHERE {which} ORDER BY seq",
            new { conversationId = seal.ConversationId, number }));
        return [.. rows.Select(row => (row, Body: seal.Open(row.Body, row.First))).Select(each =>
            new StoredEntry(each.row.Last, each.row.First == without ? AfterTheFirst(each.Body) : each.Body))];
    }

    /// <summary>Activities with commas between them, without the first.</summary>
    private static byte[] AfterTheFirst(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        reader.Skip();
        return body[((int)reader.BytesConsumed + 1)..];
    }

    /// <summary>What cannot be read any more goes all the same.</summary>
    private byte[]? ReadableState(ConversationRow row)
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

    private class ConversationRow
    {
        public required string Id { get; init; }

        public required string Channel { get; init; }

        public required string Municipality { get; init; }

        public required string Language { get; init; }

        public required string UserId { get; init; }

        public required byte[] SealedKey { get; init; }

        public byte[]? State { get; init; }

        public long Answered { get; init; }

        public long LastSequence { get; init; }

        public ConversationBinding Binding => new(Id, Channel, Municipality, Language, UserId);
    }

    private sealed class IdleRow : ConversationRow
    {
        public long LastActivityAt { get; init; }
    }

    private sealed class EntryRow
    {
        public long First { get; init; }

        public long Last { get; init; }

        public required byte[] Body { get; init; }
    }

    private sealed class UnansweredRow
    {
        public required string ConversationId { get; init; }

        public required byte[] SealedKey { get; init; }

        public long Sequence { get; init; }

        public required string Id { get; init; }

        public int Attempts { get; init; }

        public required byte[] Body { get; init; }
    }
}
