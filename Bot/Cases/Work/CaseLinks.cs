using System.Data.Common;
using Dapper;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>Which cases of a municipality belong together, and which may.</summary>
internal sealed class CaseLinks(IDatabase database, CaseStore store)
{
    /// <summary>The most links that a case can have.</summary>
    public const int Most = 30;

    private const int MostSuggested = 10;

    /// <summary>What a case is linked to, the last received first.</summary>
    public async Task<IReadOnlyList<LinkedCase>> OfAsync(CaseReference reference, string municipality, CancellationToken cancellationToken)
    {
        var kinds = (await KindsAsync($"{reference}", cancellationToken)).ToDictionary(each => each.Reference, each => each.Kind, StringComparer.Ordinal);
        return await FindAsync([.. kinds.Keys], municipality, found => kinds[found], cancellationToken);
    }

    /// <summary>The references that a case is linked to, and how, in the order of the references.</summary>
    public async Task<IReadOnlyList<(string Reference, CaseLinkKind Kind)>> KindsAsync(string reference, CancellationToken cancellationToken) =>
    [
        .. (await database.ReadAsync(
            connection => connection.QueryAsync<(string Reference, string Kind)>(
                """
                SELECT other, kind FROM case_links WHERE reference = @reference
                UNION ALL SELECT reference, kind FROM case_links WHERE other = @reference ORDER BY 1
                """,
                new { reference }),
            cancellationToken)).Select(each => (each.Reference, KindOf(each.Kind))),
    ];

    /// <summary>Other cases of the municipality with the same contact that are not linked to it, the last received first.</summary>
    public async Task<IReadOnlyList<LinkedCase>> MayBelongAsync(CaseReference reference, string municipality, CancellationToken cancellationToken)
    {
        var references = (await database.ReadAsync(
            connection => connection.QueryAsync<string>(
                """
                SELECT cases.reference FROM case_contacts own
                JOIN case_contacts same ON same.token = own.token AND same.reference <> own.reference
                JOIN cases ON cases.reference = same.reference AND cases.municipality = @municipality
                WHERE own.reference = @reference
                    AND NOT EXISTS (SELECT 1 FROM case_links WHERE case_links.reference = own.reference AND case_links.other = same.reference)
                    AND NOT EXISTS (SELECT 1 FROM case_links WHERE case_links.reference = same.reference AND case_links.other = own.reference)
                ORDER BY cases.received_on DESC, cases.reference LIMIT @most
                """,
                new { reference = $"{reference}", municipality, most = MostSuggested }),
            cancellationToken)).AsList();
        return await FindAsync(references, municipality, _ => null, cancellationToken);
    }

    /// <summary>How many cases a case is linked to.</summary>
    public static Task<long> CountAsync(DbConnection connection, DbTransaction? transaction, CaseReference reference) => connection.ExecuteScalarAsync<long>(
        "SELECT COUNT(*) FROM case_links WHERE reference = @reference OR other = @reference", new { reference = $"{reference}" }, transaction);

    /// <summary>Links two cases, or says otherwise how they belong together. False where that is how they were linked already.</summary>
    public static async Task<bool> WriteAsync(
        DbConnection connection, DbTransaction? transaction, CaseReference one, CaseReference other, CaseLinkKind kind, DateTimeOffset at)
    {
        var (first, second) = InOrder(one, other);
        return await connection.ExecuteAsync(
            """
            INSERT INTO case_links (reference, other, kind, at) VALUES (@first, @second, @kind, @at)
            ON CONFLICT (reference, other) DO UPDATE SET kind = excluded.kind, at = excluded.at WHERE case_links.kind <> excluded.kind
            """,
            new { first, second, kind = Ids.Of(kind), at = at.ToUnixTimeMilliseconds() },
            transaction) > 0;
    }

    /// <summary>Takes a link away. False where there is none.</summary>
    public static async Task<bool> DeleteAsync(DbConnection connection, DbTransaction? transaction, CaseReference one, CaseReference other)
    {
        var (first, second) = InOrder(one, other);
        return await connection.ExecuteAsync("DELETE FROM case_links WHERE reference = @first AND other = @second", new { first, second }, transaction) > 0;
    }

    /// <summary>A link is kept once, the smaller reference first.</summary>
    public static (string First, string Second) InOrder(CaseReference one, CaseReference other) =>
        string.CompareOrdinal($"{one}", $"{other}") < 0 ? ($"{one}", $"{other}") : ($"{other}", $"{one}");

    private async Task<IReadOnlyList<LinkedCase>> FindAsync(
        IReadOnlyList<string> references, string municipality, Func<string, CaseLinkKind?> kind, CancellationToken cancellationToken) =>
    [
        .. (await store.FindAllAsync(references, cancellationToken))
            .Where(found => found.Sent.Municipality == municipality)
            .OrderByDescending(found => found.ReceivedAt)
            .Select(found => new LinkedCase(found, kind($"{found.Reference}"))),
    ];

    private static CaseLinkKind KindOf(string id) => Ids.TryRead<CaseLinkKind>(id, out var kind)
        ? kind
        : throw new InvalidOperationException($"Two cases are linked as '{id}', which this version does not know.");
}
