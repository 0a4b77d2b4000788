using System.Data.Common;
using System.Text;
using Dapper;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>A conversation as it lies in the database, its state decrypted.</summary>
internal sealed record StoredConversation(ConversationBinding Binding, ConversationSeal Seal, string? State, long LastSequence);

/// <summary>An activity to store. <see cref="Body"/> is the JSON exactly as clients get it.</summary>
internal sealed record NewActivity(long Sequence, string Id, string? ClientActivityId, bool Shown, bool Pending, long? Answers, byte[] Body);

internal sealed record StoredActivity(long Sequence, byte[] Body);

/// <summary>An activity that was stored but whose turn was never committed.</summary>
internal sealed record UnansweredActivity(string ConversationId, long Sequence, string Id, int Attempts, byte[] Body);

/// <summary>Conversations and their activities in the database; bodies and state are encrypted on the way in, each conversation's under its own key.</summary>
internal sealed class ConversationStore(IDatabase database, ContentProtection protection, TimeProvider clock)
{
    private static readonly KeptStatement Insert = new(
        """
        INSERT INTO activities (conversation_id, seq, id, client_activity_id, shown, pending, answers, body)
        VALUES (@conversation, @seq, @id, @clientId, @shown, @pending, @answers, @body) ON CONFLICT DO NOTHING
        """,
        "conversation", "seq", "id", "clientId", "shown", "pending", "answers", "body");

    // Boxed once.
    private static readonly object No = 0;
    private static readonly object Yes = 1;

    private static readonly KeptStatement Answer = new(
        "UPDATE activities SET pending = 0 WHERE conversation_id = @conversation AND seq = @seq", "conversation", "seq");

    private static readonly KeptStatement Keep = new("UPDATE conversations SET state = @state WHERE id = @conversation", "conversation", "state");

    private static readonly KeptStatement Renew = new("UPDATE conversations SET last_activity_at = @now WHERE id = @conversation", "conversation", "now");

    private readonly ContentProtector _keys = protection.For("conversation key");

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<StoredConversation?> FindAsync(string id)
    {
        var row = await database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<ConversationRow>(
            """
            SELECT id AS Id, channel AS Channel, municipality AS Municipality, language AS Language, user_id AS UserId, sealed_key AS SealedKey, state AS State,
                   (SELECT COALESCE(MAX(seq), 0) FROM activities WHERE conversation_id = @id) AS LastSequence
            FROM conversations WHERE id = @id
            """,
            new { id }));
        if (row is null) return null;
        var seal = ConversationSeal.Of(row.Id, row.SealedKey, _keys);
        return new StoredConversation(
            new ConversationBinding(row.Id, row.Channel, row.Municipality, row.Language, row.UserId),
            seal,
            row.State is null ? null : Encoding.UTF8.GetString(seal.Open(row.State, ConversationSeal.State)),
            row.LastSequence);
    }

    /// <summary>Stores a new conversation with its first activity, if any. Says whether it was new; if not, nothing is changed.</summary>
    public Task<bool> StartAsync(ConversationBinding binding, NewActivity? first)
    {
        var seal = ConversationSeal.New(binding.Id, _keys);
        var body = first is null ? null : seal.Seal(first.Body, first.Sequence);
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

    /// <summary>Stores what came in. Gives the id and sequence of the first one with the same client activity id, if it came before.</summary>
    public Task<(string Id, long Sequence)?> AppendAsync(ConversationSeal seal, NewActivity activity)
    {
        var conversationId = seal.ConversationId;
        var body = seal.Seal(activity.Body, activity.Sequence);
        return database.WriteAsync<(string Id, long Sequence)?>(async (connection, transaction) =>
        {
            if (await InsertAsync(connection, transaction, conversationId, activity, body) > 0) return null;
            return await connection.QuerySingleAsync<(string Id, long Sequence)>(
                "SELECT id, seq FROM activities WHERE conversation_id = @conversationId AND client_activity_id = @ClientActivityId",
                new { conversationId, activity.ClientActivityId },
                transaction);
        }, Survives.Crash);
    }

    /// <summary>
    /// Commits a turn: its replies, the new state, the writes that the bot enlisted, and that the activity is answered.
    /// A turn that writes more than the conversation itself survives a power cut.
    /// </summary>
    /// <param name="renew">The conversation is kept a day from now.</param>
    public Task CommitTurnAsync(
        ConversationSeal seal,
        long answered,
        bool renew,
        IReadOnlyList<NewActivity> replies,
        string? state,
        IReadOnlyList<Func<DbConnection, DbTransaction?, Task>> enlisted)
    {
        var conversationId = seal.ConversationId;
        var bodies = replies.Select(reply => seal.Seal(reply.Body, reply.Sequence)).ToList();
        var sealedState = state is null ? null : seal.Seal(Encoding.UTF8.GetBytes(state), ConversationSeal.State);
        return database.WriteAsync(async (connection, transaction) =>
        {
            for (var index = 0; index < replies.Count; index++)
                await InsertAsync(connection, transaction, conversationId, replies[index], bodies[index]);
            await Answer.ExecuteAsync(connection, transaction, conversationId, answered);
            await Keep.ExecuteAsync(connection, transaction, conversationId, sealedState);
            if (renew) await Renew.ExecuteAsync(connection, transaction, conversationId, Now);
            foreach (var write in enlisted) await write(connection, transaction);
            return true;
        }, enlisted.Count > 0 ? Survives.PowerCut : Survives.Crash);
    }

    /// <summary>What clients have been shown after <paramref name="after"/>, in order.</summary>
    public Task<IReadOnlyList<StoredActivity>> HistoryAsync(ConversationSeal seal, long after) =>
        ActivitiesAsync(
            seal,
            "SELECT seq AS Sequence, body AS Body FROM activities WHERE conversation_id = @conversationId AND seq > @number AND shown = 1 ORDER BY seq",
            after);

    public Task<IReadOnlyList<StoredActivity>> RepliesAsync(ConversationSeal seal, long answers) =>
        ActivitiesAsync(
            seal,
            "SELECT seq AS Sequence, body AS Body FROM activities WHERE conversation_id = @conversationId AND answers = @number ORDER BY seq",
            answers);

    /// <summary>All activities whose turn a crash cut off, each counted as tried once more.</summary>
    public Task<IReadOnlyList<UnansweredActivity>> TakeUnansweredAsync() =>
        database.WriteAsync<IReadOnlyList<UnansweredActivity>>(async (connection, transaction) =>
        {
            await connection.ExecuteAsync("UPDATE activities SET attempts = attempts + 1 WHERE pending = 1", transaction: transaction);
            var rows = await connection.QueryAsync<UnansweredRow>(
                """
                SELECT a.conversation_id AS ConversationId, c.sealed_key AS SealedKey, a.seq AS Sequence, a.id AS Id, a.attempts AS Attempts, a.body AS Body
                FROM activities a JOIN conversations c ON c.id = a.conversation_id WHERE a.pending = 1 ORDER BY a.conversation_id, a.seq
                """,
                transaction: transaction);
            return [.. rows.Select(row => new UnansweredActivity(
                row.ConversationId,
                row.Sequence,
                row.Id,
                row.Attempts,
                ConversationSeal.Of(row.ConversationId, row.SealedKey, _keys).Open(row.Body, row.Sequence)))];
        });

    /// <summary>Deletes every conversation without a turn since then, and names them.</summary>
    public Task<IReadOnlyList<string>> DeleteIdleAsync(DateTimeOffset since) =>
        database.WriteAsync<IReadOnlyList<string>>(async (connection, transaction) =>
        {
            var ids = await connection.QueryAsync<string>(
                "DELETE FROM conversations WHERE last_activity_at < @before RETURNING id",
                new { before = since.ToUnixTimeMilliseconds() },
                transaction);
            return [.. ids];
        });

    private static ValueTask<int> InsertAsync(
        DbConnection connection, DbTransaction? transaction, string conversationId, NewActivity activity, byte[] body) =>
        Insert.ExecuteAsync(
            connection,
            transaction,
            conversationId,
            activity.Sequence,
            activity.Id,
            activity.ClientActivityId,
            activity.Shown ? Yes : No,
            activity.Pending ? Yes : No,
            activity.Answers,
            body);

    private async Task<IReadOnlyList<StoredActivity>> ActivitiesAsync(ConversationSeal seal, string sql, long number)
    {
        var rows = await database.ReadAsync(connection => connection.QueryAsync<ActivityRow>(sql, new { conversationId = seal.ConversationId, number }));
        return [.. rows.Select(row => new StoredActivity(row.Sequence, seal.Open(row.Body, row.Sequence)))];
    }

    private sealed class ConversationRow
    {
        public required string Id { get; init; }

        public required string Channel { get; init; }

        public required string Municipality { get; init; }

        public required string Language { get; init; }

        public required string UserId { get; init; }

        public required byte[] SealedKey { get; init; }

        public byte[]? State { get; init; }

        public long LastSequence { get; init; }
    }

    private sealed class ActivityRow
    {
        public long Sequence { get; init; }

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
