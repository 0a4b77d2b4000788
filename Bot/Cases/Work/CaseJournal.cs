using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>
/// Everything that happened to a case. Lines are added, never changed. A line is written in the transaction of what it tells of, so that
/// neither is there without the other.
/// </summary>
internal sealed class CaseJournal(Editions editions, ContentProtection protection)
{
    private readonly ContentProtector _protector = protection.For("case-event");

    /// <summary>
    /// Adds a line. On PostgreSQL the case's row must have been written to before in the same transaction, so that two lines cannot take one number.
    /// </summary>
    /// <param name="text">National identity numbers are masked.</param>
    /// <exception cref="ArgumentException">The text is over <see cref="CaseEvent.LongestText"/> characters: ask for a shorter one before this.</exception>
    public Task AddAsync(
        DbConnection connection,
        DbTransaction? transaction,
        CaseReference reference,
        DateTimeOffset at,
        CaseEventKind kind,
        CaseAuthor author,
        string? text = null,
        IReadOnlyList<string>? before = null,
        IReadOnlyList<string>? after = null)
    {
        if (text is { Length: > CaseEvent.LongestText })
            throw new ArgumentException($"A line of a case may have {CaseEvent.LongestText} characters; got {text.Length}.", nameof(text));
        var body = new StoredEvent($"{reference}", author.Name, text is null ? null : Kept(text), before ?? [], after ?? []);
        return connection.ExecuteAsync(
            """
            INSERT INTO case_events (reference, seq, at, kind, author, body)
            SELECT @reference, COALESCE(MAX(seq), 0) + 1, @at, @kind, @author, @body FROM case_events WHERE reference = @reference
            """,
            new
            {
                reference = $"{reference}",
                at = at.ToUnixTimeMilliseconds(),
                kind = Ids.Of(kind),
                author = author.Id,
                body = _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(body, CaseWorkJson.Default.StoredEvent)),
            },
            transaction);
    }

    /// <summary>A text as it is kept: by telephone numbers and addresses the two reach each other, so those stay.</summary>
    public string Kept(string text) => editions.Now.PersonalData.Mask(text, keepsContact: true);

    /// <summary>All lines of a case, the oldest first, with times in the zone of <paramref name="clock"/>.</summary>
    /// <param name="transaction">Given where it is read to be changed in the same transaction.</param>
    public async Task<IReadOnlyList<CaseEvent>> ReadAsync(
        DbConnection connection, CaseReference reference, TimeProvider clock, DbTransaction? transaction = null) =>
    [
        .. (await connection.QueryAsync<EventRow>(
            "SELECT reference, seq, at, kind, author, body FROM case_events WHERE reference = @reference ORDER BY seq",
            new { reference = $"{reference}" },
            transaction)).Select(row => Read(row, clock)),
    ];

    /// <summary>The number of the last line; 0 where there is none.</summary>
    public static Task<long> LastNumberAsync(DbConnection connection, DbTransaction? transaction, CaseReference reference) => connection.ExecuteScalarAsync<long>(
        "SELECT COALESCE(MAX(seq), 0) FROM case_events WHERE reference = @reference", new { reference = $"{reference}" }, transaction);

    /// <exception cref="InvalidOperationException">The line belongs to another case, or is of a kind that this version does not know.</exception>
    private CaseEvent Read(EventRow row, TimeProvider clock)
    {
        var body = JsonSerializer.Deserialize(_protector.Unprotect(row.Body), CaseWorkJson.Default.StoredEvent)!;
        if (body.Reference != row.Reference) throw new InvalidOperationException($"A line stored under case {row.Reference} belongs to another case.");
        if (!Ids.TryRead<CaseEventKind>(row.Kind, out var kind))
            throw new InvalidOperationException($"Case {row.Reference} has a line of the kind '{row.Kind}', which this version does not know.");
        var at = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(row.At), clock.LocalTimeZone);
        return new CaseEvent(row.Seq, at, kind, new CaseAuthor(row.Author, body.Name), body.Text, body.Before, body.After);
    }

    private sealed class EventRow
    {
        public required string Reference { get; init; }

        public required long Seq { get; init; }

        public required long At { get; init; }

        public required string Kind { get; init; }

        public required string Author { get; init; }

        public required byte[] Body { get; init; }
    }
}

/// <summary>What of a line is encrypted.</summary>
/// <param name="Reference">Again beside the column, so that lines cannot change places unnoticed.</param>
/// <param name="Name">The author's name, as it was then.</param>
internal sealed record StoredEvent(string Reference, string? Name, string? Text, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>What of a task is encrypted.</summary>
internal sealed record StoredTask(string Reference, string Text);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(StoredEvent))]
[JsonSerializable(typeof(StoredTask))]
[JsonSerializable(typeof(StoredOverride))]
[JsonSerializable(typeof(StoredView))]
internal sealed partial class CaseWorkJson : JsonSerializerContext;
