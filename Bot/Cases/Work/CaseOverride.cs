using System.Data.Common;
using System.Text.Json;
using Dapper;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>Where the ombud disagrees with what the rules concluded, and why.</summary>
/// <param name="Was">The id of the verdict that the rules gave.</param>
/// <param name="Right">The id of the verdict that the ombud holds right.</param>
/// <param name="Reason">In the ombud's words; read by the ombud alone.</param>
/// <param name="Answers">Question id to answer, as programs write them: what the verdict was given for.</param>
/// <param name="AsOf">The day that it was given for.</param>
public sealed record CaseOverride(
    string Municipality, string Was, string Right, string Reason, IReadOnlyDictionary<string, string> Answers, DateOnly AsOf, string Rules, string Content)
{
    /// <summary>The most characters of <see cref="Reason"/>.</summary>
    public const int LongestReason = 2_000;
}

/// <summary>The overrides of cases, encrypted.</summary>
internal sealed class CaseOverrides(IDatabase database, ContentProtection protection)
{
    private readonly ContentProtector _protector = protection.For("case-override");

    /// <summary>Keeps what the ombud corrects in a case.</summary>
    public Task AddAsync(
        DbConnection connection, DbTransaction? transaction, OpenedCase opened, string right, string reason, DateTimeOffset at)
    {
        var sent = opened.Sent;
        var kept = new CaseOverride(
            sent.Municipality,
            sent.Verdict,
            right,
            PersonalData.Mask(reason),
            sent.Guidance[0].Answers.ToDictionary(answer => answer.Question, answer => answer.Value, StringComparer.Ordinal),
            sent.AsOf,
            sent.Rules,
            sent.Content);
        var body = JsonSerializer.SerializeToUtf8Bytes(new StoredOverride($"{opened.Reference}", kept), CaseWorkJson.Default.StoredOverride);
        return connection.ExecuteAsync(
            "INSERT INTO case_overrides (id, reference, at, body) VALUES (@id, @reference, @at, @body)",
            new { id = Guid.CreateVersion7().ToString("N"), reference = $"{opened.Reference}", at = at.ToUnixTimeMilliseconds(), body = _protector.Protect(body) },
            transaction);
    }

    /// <summary>All overrides, or a municipality's, the oldest first.</summary>
    public async Task<IReadOnlyList<CaseOverride>> ListAsync(string? municipality, CancellationToken cancellationToken) =>
    [
        .. (await database.ReadAsync(
            connection => connection.QueryAsync<(string Reference, byte[] Body)>("SELECT reference, body FROM case_overrides ORDER BY at, id"), cancellationToken))
            .Select(row => Open(row.Reference, row.Body))
            .Where(each => municipality is null || each.Municipality == municipality),
    ];

    /// <exception cref="InvalidOperationException">What is stored belongs to another case.</exception>
    private CaseOverride Open(string reference, byte[] stored) =>
        JsonSerializer.Deserialize(_protector.Unprotect(stored), CaseWorkJson.Default.StoredOverride) is { } read && read.Reference == reference
            ? read.Override
            : throw new InvalidOperationException($"An override stored under case {reference} belongs to another case.");
}

/// <summary>What of an override is encrypted.</summary>
internal sealed record StoredOverride(string Reference, CaseOverride Override);
