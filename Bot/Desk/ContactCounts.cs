using System.Data.Common;
using Dapper;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Desk;

/// <summary>How the desk's contacts ended, counted by month. A count knows nothing of whom it counted.</summary>
internal sealed class ContactCounts(IDatabase database, TimeProvider clock)
{
    /// <summary>Counts one more, in the transaction that ends the contact.</summary>
    public Task AddAsync(DbConnection connection, DbTransaction? transaction, string municipality, ContactResult result) => connection.ExecuteAsync(
        """
        INSERT INTO desk_counts (municipality, month, result, contacts) VALUES (@municipality, @month, @result, 1)
        ON CONFLICT (municipality, month, result) DO UPDATE SET contacts = desk_counts.contacts + 1
        """,
        new { municipality, month = $"{clock.GetLocalNow():yyyy-MM}", result = Ids.Of(result) },
        transaction);

    /// <summary>The municipality's months that have contacts, the newest first.</summary>
    /// <param name="most">So many months.</param>
    public Task<IReadOnlyList<CountedMonth>> ReadAsync(string municipality, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CountedMonth>>(
            async connection =>
            [
                .. (await connection.QueryAsync<Row>(
                    "SELECT month AS Month, result AS Result, contacts AS Contacts FROM desk_counts WHERE municipality = @municipality", new { municipality }))
                    .GroupBy(row => row.Month, StringComparer.Ordinal)
                    .OrderByDescending(month => month.Key, StringComparer.Ordinal)
                    .Take(most)
                    .Select(month => new CountedMonth(
                        DateOnly.ParseExact($"{month.Key}-01", "yyyy-MM-dd"), month.ToDictionary(row => row.Result, row => row.Contacts, StringComparer.Ordinal))),
            ],
            cancellationToken);

    private sealed class Row
    {
        public required string Month { get; init; }

        public required string Result { get; init; }

        public long Contacts { get; init; }
    }
}

/// <summary>A month's contacts.</summary>
/// <param name="First">The month's first day.</param>
/// <param name="ByResult">By the id of a <see cref="ContactResult"/>; what there was none of is left out.</param>
internal sealed record CountedMonth(DateOnly First, IReadOnlyDictionary<string, long> ByResult)
{
    public long All => ByResult.Values.Sum();

    public long Of(ContactResult result) => ByResult.GetValueOrDefault(Ids.Of(result));
}
