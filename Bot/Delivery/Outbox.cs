using System.Data.Common;
using System.Threading.Channels;
using Dapper;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Delivery;

/// <summary>
/// What is to be told outside the host. A notice is written in the transaction of what it tells of, so that neither is there without the other, and
/// stays until the receiver has it. It may be sent twice, never not at all.
/// </summary>
internal sealed class Outbox(IDatabase database, DeliverySettings settings, TimeProvider clock)
{
    private const string Columns =
        """
        id, municipality, reference, kind, route, line, written_at AS WrittenAt, state, next_at AS NextAt, attempts, fault, code, ended_at AS EndedAt
        """;

    /// <summary>A notice waits while an earlier one of the same case is on the same way, so that a receiver is told things in their order.</summary>
    private const string IsFirst =
        """
        NOT EXISTS (SELECT 1 FROM outbox before WHERE before.reference = outbox.reference AND before.route = outbox.route AND before.state = 'waiting'
            AND (before.written_at < outbox.written_at OR (before.written_at = outbox.written_at AND before.line < outbox.line)))
        """;

    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(2);

    private readonly Channel<bool> _written = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Writes what has to be told, to whomever the settings name, in the transaction of what it tells of. A mail that says the same and waits still is enough.</summary>
    /// <param name="toCitizen">The citizen wants to be told by e-mail.</param>
    /// <param name="line">The journal's line that it tells of; 0 for none.</param>
    public async Task AddAsync(
        DbConnection connection, DbTransaction? transaction, string municipality, string reference, NoticeKind kind, bool toCitizen = false, long line = 0)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var route in Routes(municipality, kind, toCitizen))
        {
            await connection.ExecuteAsync(
                $"""
                INSERT INTO outbox (id, municipality, reference, kind, route, line, written_at, state, next_at)
                SELECT @id, @municipality, @reference, @kind, @route, @line, @now, 'waiting', @now
                WHERE @route = 'webhook' OR NOT EXISTS (
                    SELECT 1 FROM outbox WHERE reference = @reference AND route = @route AND kind = @kind AND state = 'waiting' AND attempts = 0)
                """,
                new { id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), municipality, reference, kind = Ids.Of(kind), route = Ids.Of(route), line, now },
                transaction);
        }
    }

    /// <summary>Removes all that was still to be told of a case that is erased, and tells that it was: to programs always, to the ombud where it was not the host itself.</summary>
    public async Task EraseAsync(DbConnection connection, DbTransaction? transaction, string municipality, string reference, bool tellOmbud)
    {
        await connection.ExecuteAsync("DELETE FROM outbox WHERE reference = @reference", new { reference }, transaction);
        await AddAsync(connection, transaction, municipality, reference, NoticeKind.CaseErased);
        if (!tellOmbud)
            await connection.ExecuteAsync("DELETE FROM outbox WHERE reference = @reference AND route = 'ombud-mail'", new { reference }, transaction);
    }

    /// <summary>Something has been written, and committed: whoever delivers need not wait any longer.</summary>
    public void Wake() => _written.Writer.TryWrite(true);

    /// <summary>Ends when something has been written.</summary>
    public Task WrittenAsync(CancellationToken cancellationToken) => _written.Reader.ReadAsync(cancellationToken).AsTask();

    /// <summary>What can be tried now, what has waited longest first.</summary>
    public Task<IReadOnlyList<Notice>> DueAsync(int most, CancellationToken cancellationToken) => ListAsync(
        $"state = 'waiting' AND next_at <= @now AND {IsFirst} ORDER BY next_at, written_at, line, id LIMIT @most",
        new { now = clock.GetUtcNow().ToUnixTimeMilliseconds(), most },
        cancellationToken);

    /// <summary>Takes a notice to be tried, for so long that whoever took it has given up for sure. False where another has taken it.</summary>
    public Task<bool> TakeAsync(Notice notice, TimeSpan forSure, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) => await connection.ExecuteAsync(
            "UPDATE outbox SET attempts = attempts + 1, next_at = @until WHERE id = @Id AND state = 'waiting' AND attempts = @Attempts AND next_at = @seen",
            new
            {
                notice.Id,
                notice.Attempts,
                seen = notice.NextAt.ToUnixTimeMilliseconds(),
                until = (clock.GetUtcNow() + forSure).ToUnixTimeMilliseconds(),
            },
            transaction) == 1,
        cancellationToken);

    /// <summary>The receiver has it. Where it had been out of reach, what else waits for it on the same way is due now.</summary>
    public Task SentAsync(Notice notice, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) =>
        {
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            await connection.ExecuteAsync(
                "UPDATE outbox SET state = 'sent', fault = NULL, code = 0, ended_at = @now WHERE id = @Id", new { notice.Id, now }, transaction);
            if (notice.Attempts == 0) return;
            await connection.ExecuteAsync(
                "UPDATE outbox SET next_at = @now WHERE municipality = @Municipality AND route = @route AND state = 'waiting' AND next_at > @now",
                new { notice.Municipality, route = Ids.Of(notice.Route), now },
                transaction);
        },
        cancellationToken);

    /// <summary>An attempt failed: it is tried again after a pause, or given up.</summary>
    /// <param name="pause">Null to give up.</param>
    public Task FailedAsync(Notice notice, NoticeFault fault, int code, TimeSpan? pause, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE outbox SET state = @state, next_at = @next, fault = @fault, code = @code, ended_at = @ended WHERE id = @Id AND state = 'waiting'",
            new
            {
                notice.Id,
                state = Ids.Of(pause is null ? NoticeState.Failed : NoticeState.Waiting),
                next = (clock.GetUtcNow() + (pause ?? TimeSpan.Zero)).ToUnixTimeMilliseconds(),
                fault = Ids.Of(fault),
                code,
                ended = pause is null ? clock.GetUtcNow().ToUnixTimeMilliseconds() : (long?)null,
            },
            transaction),
        cancellationToken);

    /// <summary>There is nothing to tell any more: the citizen wants no notice, or the case is gone.</summary>
    public Task DropAsync(Notice notice, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync("DELETE FROM outbox WHERE id = @Id", new { notice.Id }, transaction), cancellationToken);

    /// <summary>Tries what was given up, or waits, from the beginning: one notice of the municipality, or all that were given up. Gives how many.</summary>
    /// <param name="id">Null for all that were given up.</param>
    public async Task<int> TryAgainAsync(string municipality, string? id, CancellationToken cancellationToken)
    {
        var count = await database.WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(
                """
                UPDATE outbox SET state = 'waiting', attempts = 0, next_at = @now, ended_at = NULL
                WHERE municipality = @municipality AND ((@id = '' AND state = 'failed') OR (id = @id AND state <> 'sent' AND (state = 'failed' OR fault IS NOT NULL)))
                """,
                new { municipality, id = id ?? "", now = clock.GetUtcNow().ToUnixTimeMilliseconds() },
                transaction),
            cancellationToken);
        if (count > 0) Wake();
        return count;
    }

    /// <summary>What has not reached its receiver although it was tried, or has waited for longer than that takes: given up first, then by when it is tried next.</summary>
    public Task<IReadOnlyList<Notice>> TroubledAsync(string municipality, int most, CancellationToken cancellationToken) => ListAsync(
        """
        municipality = @municipality AND (state = 'failed' OR (state = 'waiting' AND (fault IS NOT NULL OR written_at < @lately))) ORDER BY state, next_at, id LIMIT @most
        """,
        new { municipality, most, lately = (clock.GetUtcNow() - Lately).ToUnixTimeMilliseconds() },
        cancellationToken);

    /// <summary>How many notices of a municipality were given up.</summary>
    public Task<int> CountFailedAsync(string municipality, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM outbox WHERE state = 'failed' AND municipality = @municipality", new { municipality }),
        cancellationToken);

    /// <summary>All notices of a case, the oldest first.</summary>
    public Task<IReadOnlyList<Notice>> OfCaseAsync(string reference, CancellationToken cancellationToken) => ListAsync(
        "reference = @reference ORDER BY written_at, line, id", new { reference }, cancellationToken);

    private IEnumerable<NoticeRoute> Routes(string municipality, NoticeKind kind, bool toCitizen)
    {
        var receivers = settings.For(municipality);
        if (kind == NoticeKind.MessageToCitizen) return toCitizen && receivers.Smtp is not null ? [NoticeRoute.CitizenMail] : [];
        return [.. receivers.OmbudMail is null ? [] : new[] { NoticeRoute.OmbudMail }, .. receivers.Webhook is null ? [] : new[] { NoticeRoute.Webhook }];
    }

    private async Task<IReadOnlyList<Notice>> ListAsync(string where, object asked, CancellationToken cancellationToken) =>
        [.. (await database.ReadAsync(connection => connection.QueryAsync<Row>($"SELECT {Columns} FROM outbox WHERE {where}", asked), cancellationToken)).Select(row => row.Read())];

    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Municipality { get; init; }

        public required string Reference { get; init; }

        public required string Kind { get; init; }

        public required string Route { get; init; }

        public required long Line { get; init; }

        public required long WrittenAt { get; init; }

        public required string State { get; init; }

        public required long NextAt { get; init; }

        public required long Attempts { get; init; }

        public string? Fault { get; init; }

        public required long Code { get; init; }

        public long? EndedAt { get; init; }

        /// <exception cref="InvalidOperationException">It is of a kind that this version does not know.</exception>
        public Notice Read() => new(
            Id, Municipality, Reference, Known<NoticeKind>(Kind), Known<NoticeRoute>(Route), Line, Moment(WrittenAt), Known<NoticeState>(State), Moment(NextAt),
            (int)Attempts, Fault is { } fault ? Known<NoticeFault>(fault) : null, (int)Code, EndedAt is { } at ? Moment(at) : null);

        private static DateTimeOffset Moment(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);

        private TEnum Known<TEnum>(string id)
            where TEnum : struct, Enum => Ids.TryRead<TEnum>(id, out var value)
            ? value
            : throw new InvalidOperationException($"Notice {Id} has the {typeof(TEnum).Name} '{id}', which this version does not know.");
    }
}
