using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.AuditLog;

/// <summary>
/// Who looked at and changed what, a chain of hashes for each municipality. A line is added in the transaction of what it tells of. The chain's
/// ends are encrypted: whoever changes the table without the keys cannot make it fit. Cutting lines off together with an older end is seen only
/// by whoever noted the last number and hash elsewhere, as <c>audit-log verify</c> prints them.
/// </summary>
internal sealed class AuditTrail(IDatabase database, ContentProtection protection, TimeProvider clock)
{
    private const string Columns = "seq, at, author, action, subject, hash";
    private const int LinesAtATime = 5_000;

    private readonly ContentProtector _protector = protection.For("audit-ends");

    /// <summary>Adds a line to a transaction that has written what the line tells of.</summary>
    public async Task AddAsync(
        DbConnection connection, DbTransaction? transaction, string municipality, CaseAuthor author, string action, string subject)
    {
        var fresh = new AuditEnds(municipality, 1, Convert.ToBase64String(new byte[32]), 0, Convert.ToBase64String(new byte[32]));
        await connection.ExecuteAsync(
            "INSERT INTO audit_ends (municipality, sealed) VALUES (@municipality, @sealed) ON CONFLICT DO NOTHING",
            new { municipality, @sealed = Seal(fresh) },
            transaction);

        // Locked, so that two lines do not follow the same one.
        await connection.ExecuteAsync("UPDATE audit_ends SET sealed = sealed WHERE municipality = @municipality", new { municipality }, transaction);
        var ends = Open(municipality, await connection.QuerySingleAsync<byte[]>(
            "SELECT sealed FROM audit_ends WHERE municipality = @municipality", new { municipality }, transaction));
        var line = new AuditLine(ends.Last + 1, clock.GetUtcNow(), author.Id, action, subject);
        var hash = line.HashAfter(Convert.FromBase64String(ends.Hash), municipality);
        await connection.ExecuteAsync(
            "INSERT INTO audit_log (municipality, seq, at, author, action, subject, hash) VALUES (@municipality, @Number, @at, @Author, @Action, @Subject, @hash)",
            new { municipality, line.Number, at = line.At.ToUnixTimeMilliseconds(), line.Author, line.Action, line.Subject, hash },
            transaction);
        await WriteEndsAsync(connection, transaction, ends with { Last = line.Number, Hash = Convert.ToBase64String(hash) });
    }

    /// <summary>Adds a line of its own transaction, for what changes nothing.</summary>
    public Task AddAsync(string municipality, CaseAuthor author, AuditLook look, string subject, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => AddAsync(connection, transaction, municipality, author, Rules.Facts.Ids.Of(look), subject), cancellationToken);

    /// <summary>A page of a municipality's lines, the newest first.</summary>
    /// <param name="subject">Only those of a case; empty for all.</param>
    /// <param name="before">Only those with a smaller number; null for the newest.</param>
    public Task<IReadOnlyList<AuditLine>> ReadAsync(
        string municipality, string subject, long? before, int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<AuditLine>>(
        async connection =>
        [
            .. (await connection.QueryAsync<Row>(
                $"""
                SELECT {Columns} FROM audit_log
                WHERE municipality = @municipality AND (@subject = '' OR subject = @subject) AND seq < @before
                ORDER BY seq DESC LIMIT @most
                """,
                new { municipality, subject, before = before ?? long.MaxValue, most })).Select(row => row.Line(clock)),
        ],
        cancellationToken);

    /// <summary>Removes lines from before a time, the oldest first; the rest still verifies. Gives how many.</summary>
    public Task<int> ForgetAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync("UPDATE audit_ends SET sealed = sealed WHERE municipality = @municipality", new { municipality }, transaction) == 0) return 0;
            var ends = Open(municipality, await connection.QuerySingleAsync<byte[]>(
                "SELECT sealed FROM audit_ends WHERE municipality = @municipality", new { municipality }, transaction));
            var asked = new { municipality, before = before.ToUnixTimeMilliseconds() };
            var last = await connection.QuerySingleOrDefaultAsync<Row>(
                $"""
                SELECT {Columns} FROM audit_log WHERE municipality = @municipality AND seq < COALESCE(
                    (SELECT MIN(seq) FROM audit_log WHERE municipality = @municipality AND at >= @before), 9223372036854775807)
                ORDER BY seq DESC LIMIT 1
                """,
                asked,
                transaction);
            if (last is null) return 0;
            await WriteEndsAsync(connection, transaction, ends with { First = last.Seq + 1, Before = Convert.ToBase64String(last.Hash) });
            return await connection.ExecuteAsync(
                "DELETE FROM audit_log WHERE municipality = @municipality AND seq <= @last", new { municipality, last = last.Seq }, transaction);
        },
        cancellationToken);

    /// <summary>Follows the chain of each municipality, or of one, from end to end.</summary>
    public async Task<IReadOnlyList<AuditVerdict>> VerifyAsync(string? municipality, CancellationToken cancellationToken)
    {
        var sealedEnds = (await database.ReadAsync(
            connection => connection.QueryAsync<(string Municipality, byte[]? Sealed)>(
                """
                SELECT DISTINCT audit_log.municipality, audit_ends.sealed FROM audit_log LEFT JOIN audit_ends ON audit_ends.municipality = audit_log.municipality
                UNION SELECT municipality, sealed FROM audit_ends ORDER BY 1
                """),
            cancellationToken)).Where(each => municipality is null || each.Municipality == municipality);
        var verdicts = new List<AuditVerdict>();
        foreach (var each in sealedEnds) verdicts.Add(await VerifyAsync(each.Municipality, each.Sealed, cancellationToken));
        return verdicts;
    }

    private async Task<AuditVerdict> VerifyAsync(string municipality, byte[]? sealedEnds, CancellationToken cancellationToken)
    {
        if (sealedEnds is null) return new AuditVerdict(municipality, 0, 0, "", "the ends of the chain are missing");
        AuditEnds ends;
        try
        {
            ends = Open(municipality, sealedEnds);
        }
        catch (Exception unreadable) when (unreadable is System.Security.Cryptography.CryptographicException or InvalidOperationException)
        {
            return new AuditVerdict(municipality, 0, 0, "", "the ends of the chain were changed, or the keys are not these");
        }

        var (next, previous) = (ends.First, Convert.FromBase64String(ends.Before));
        while (true)
        {
            var rows = (await database.ReadAsync(
                connection => connection.QueryAsync<Row>(
                    $"SELECT {Columns} FROM audit_log WHERE municipality = @municipality AND seq >= @next ORDER BY seq LIMIT {LinesAtATime}", new { municipality, next }),
                cancellationToken)).AsList();
            foreach (var row in rows)
            {
                // Lines that were added since the ends were read are not judged.
                if (next > ends.Last) return Whole();
                if (row.Seq != next) return new AuditVerdict(municipality, ends.First, ends.Last, ends.Hash, $"line {next} is missing");
                var hash = row.Line(clock).HashAfter(previous, municipality);
                if (!hash.AsSpan().SequenceEqual(row.Hash)) return new AuditVerdict(municipality, ends.First, ends.Last, ends.Hash, $"line {next} was changed, or one before it");
                (next, previous) = (next + 1, hash);
            }

            if (rows.Count < LinesAtATime) return next == ends.Last + 1 ? Whole() : new AuditVerdict(municipality, ends.First, ends.Last, ends.Hash, $"line {next} is missing");
        }

        AuditVerdict Whole() => new(
            municipality, ends.First, ends.Last, ends.Hash,
            previous.AsSpan().SequenceEqual(Convert.FromBase64String(ends.Hash)) ? null : "the last line is not the one that was added last");
    }

    private Task<int> WriteEndsAsync(DbConnection connection, DbTransaction? transaction, AuditEnds ends) => connection.ExecuteAsync(
        "UPDATE audit_ends SET sealed = @sealed WHERE municipality = @Municipality", new { @sealed = Seal(ends), ends.Municipality }, transaction);

    private byte[] Seal(AuditEnds ends) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(ends, AuditJson.Default.AuditEnds));

    /// <exception cref="InvalidOperationException">The ends are another municipality's.</exception>
    private AuditEnds Open(string municipality, byte[] stored) =>
        JsonSerializer.Deserialize(_protector.Unprotect(stored), AuditJson.Default.AuditEnds) is { } ends && ends.Municipality == municipality
            ? ends
            : throw new InvalidOperationException($"The ends stored for the log of {municipality} belong to another municipality.");

    private sealed class Row
    {
        public required long Seq { get; init; }

        public required long At { get; init; }

        public required string Author { get; init; }

        public required string Action { get; init; }

        public required string Subject { get; init; }

        public required byte[] Hash { get; init; }

        public AuditLine Line(TimeProvider clock) => new(
            Seq, TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(At), clock.LocalTimeZone), Author, Action, Subject);
    }
}

/// <summary>What came of following a chain.</summary>
/// <param name="Hash">Of the last line, in base 64: to be noted elsewhere, and found again in a later log.</param>
/// <param name="Fault">Null where the chain is whole.</param>
internal sealed record AuditVerdict(string Municipality, long First, long Last, string Hash, string? Fault);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AuditEnds))]
internal sealed partial class AuditJson : JsonSerializerContext;
