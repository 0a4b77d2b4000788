using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>Where the ombud disagrees with what the rules concluded, or with the answers that they concluded it from, and why.</summary>
/// <param name="Was">What the guidance said, as <see cref="CorrectedParts.In"/> gives it.</param>
/// <param name="Right">What the ombud holds right, in the same form; the same as <paramref name="Was"/> where the ombud has come to agree.</param>
/// <param name="Reason">In the ombud's words; read by the ombud alone.</param>
/// <param name="Answers">Question id to answer, as programs write them: what the guidance was given for.</param>
/// <param name="AsOf">The day that it was given for.</param>
/// <param name="About">The id of a <see cref="CorrectedPart"/>; older ones are all about the verdict.</param>
public sealed record CaseOverride(
    string Municipality,
    string Was,
    string Right,
    string Reason,
    IReadOnlyDictionary<string, string> Answers,
    DateOnly AsOf,
    string Rules,
    string Content,
    string About = "verdict")
{
    /// <summary>What it is about.</summary>
    [JsonIgnore]
    public CorrectedPart Part => Ids.TryRead<CorrectedPart>(About, out var part)
        ? part
        : throw new InvalidOperationException($"An override is about '{About}', which this version does not know.");

    /// <summary>The ombud has come to agree with what was said.</summary>
    [JsonIgnore]
    public bool IsTakenBack => Was == Right;

    /// <summary>The most characters of <see cref="Reason"/>.</summary>
    public const int LongestReason = 2_000;
}

/// <summary>An override as a case has it.</summary>
public sealed record KeptOverride(DateTimeOffset At, CaseOverride Override);

/// <summary>The overrides of cases, encrypted.</summary>
internal sealed class CaseOverrides(Editions editions, IDatabase database, ContentProtection protection, TimeProvider clock)
{
    private readonly ContentProtector _protector = protection.For("case-override");

    /// <summary>Keeps what the ombud corrects in a case.</summary>
    public Task AddAsync(
        DbConnection connection, DbTransaction? transaction, OpenedCase opened, CorrectedPart part, string right, string reason, DateTimeOffset at)
    {
        var sent = opened.Sent;
        var kept = new CaseOverride(
            sent.Municipality,
            CorrectedParts.In(sent, part),
            right,
            editions.Now.PersonalData.Mask(reason),
            sent.Guidance[0].Answers.ToDictionary(answer => answer.Question, answer => answer.Value, StringComparer.Ordinal),
            sent.AsOf,
            sent.Rules,
            sent.Content,
            Ids.Of(part));
        var body = JsonSerializer.SerializeToUtf8Bytes(new StoredOverride($"{opened.Reference}", kept), CaseWorkJson.Default.StoredOverride);
        return connection.ExecuteAsync(
            "INSERT INTO case_overrides (id, reference, at, body) VALUES (@id, @reference, @at, @body)",
            new { id = Guid.CreateVersion7().ToString("N"), reference = $"{opened.Reference}", at = at.ToUnixTimeMilliseconds(), body = _protector.Protect(body) },
            transaction);
    }

    /// <summary>What holds in a case now: of each part the last override, in the order of the parts.</summary>
    public async Task<IReadOnlyList<KeptOverride>> OfCaseAsync(CaseReference reference, CancellationToken cancellationToken) => Last(
        (await database.ReadAsync(
            connection => connection.QueryAsync<Row>(
                "SELECT reference, at, body FROM case_overrides WHERE reference = @reference ORDER BY at, id", new { reference = $"{reference}" }),
            cancellationToken)).Select(Open));

    /// <summary>Those of all cases, or of a municipality's, that hold now, by the time of each case's first.</summary>
    public async Task<IReadOnlyList<CaseOverride>> ListAsync(string? municipality, CancellationToken cancellationToken) =>
    [
        .. (await database.ReadAsync(
            connection => connection.QueryAsync<Row>("SELECT reference, at, body FROM case_overrides ORDER BY at, id"), cancellationToken))
            .GroupBy(row => row.Reference, StringComparer.Ordinal)
            .SelectMany(same => Last(same.Select(Open)))
            .Select(kept => kept.Override)
            .Where(each => !each.IsTakenBack && (municipality is null || each.Municipality == municipality)),
    ];

    /// <summary>How many overrides there were in cases that are erased: nothing else is left of them.</summary>
    public Task<long> CountErasedAsync(string? municipality, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(
            "SELECT COALESCE(SUM(corrections), 0) FROM erased_cases WHERE @municipality = '' OR municipality = @municipality", new { municipality = municipality ?? "" }),
        cancellationToken);

    /// <summary>All overrides of a case, also those that later ones took the place of, the oldest first.</summary>
    public async Task<IReadOnlyList<KeptOverride>> HistoryAsync(string reference, CancellationToken cancellationToken) =>
    [
        .. (await database.ReadAsync(
            connection => connection.QueryAsync<Row>("SELECT reference, at, body FROM case_overrides WHERE reference = @reference ORDER BY at, id", new { reference }),
            cancellationToken)).Select(Open),
    ];

    private static List<KeptOverride> Last(IEnumerable<KeptOverride> all) =>
        [.. all.GroupBy(each => each.Override.Part).Select(same => same.Last()).OrderBy(each => each.Override.Part)];

    /// <exception cref="InvalidOperationException">What is stored belongs to another case.</exception>
    private KeptOverride Open(Row row) =>
        JsonSerializer.Deserialize(_protector.Unprotect(row.Body), CaseWorkJson.Default.StoredOverride) is { } read && read.Reference == row.Reference
            ? new KeptOverride(TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(row.At), clock.LocalTimeZone), read.Override)
            : throw new InvalidOperationException($"An override stored under case {row.Reference} belongs to another case.");

    private sealed class Row
    {
        public required string Reference { get; init; }

        public required long At { get; init; }

        public required byte[] Body { get; init; }
    }
}

/// <summary>What of an override is encrypted.</summary>
internal sealed record StoredOverride(string Reference, CaseOverride Override);
