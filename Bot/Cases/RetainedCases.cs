using System.Globalization;
using Dapper;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Retention;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Cases;

/// <summary>
/// Closed cases, from the last that happened in them on. A case with something in it that the ombud has not read stays. One that goes is erased as its
/// citizen could have erased it: statistics count it as before, the log tells of it, and whoever was sent something of it is told.
/// </summary>
internal sealed class RetainedCases(IDatabase database, CaseStore store, Outbox outbox) : IRetained
{
    private const int MostAtOnce = 200;

    public KeptKind Kind => KeptKind.ClosedCases;

    public Task<IReadOnlyList<string>> OwnersAsync(DateTimeOffset before, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        async connection => [.. await connection.QueryAsync<string>("SELECT DISTINCT municipality FROM cases WHERE closed_on < @day", Asked("", before))],
        cancellationToken);

    public Task<Overdue> CountAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var (count, oldest) = await connection.QuerySingleAsync<(long Count, string? Oldest)>(
                $"SELECT COUNT(*), MIN(closed_on) FROM cases WHERE municipality = @municipality AND {CaseStore.IsClosedBefore}", Asked(municipality, before));
            return new Overdue((int)count, oldest is { } day ? new DateTimeOffset(DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero) : null);
        },
        cancellationToken);

    public async Task<int> RemoveAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var removed = 0;
        while (true)
        {
            var references = (await database.ReadAsync(
                connection => connection.QueryAsync<string>(
                    $"SELECT reference FROM cases WHERE municipality = @municipality AND {CaseStore.IsClosedBefore} ORDER BY closed_on, reference LIMIT {MostAtOnce}",
                    Asked(municipality, before)),
                cancellationToken)).AsList();
            var gone = 0;
            foreach (var reference in references)
            {
                if (await store.EraseClosedAsync(CaseReference.Read(reference)!, before, cancellationToken)) gone++;
            }

            removed += gone;
            if (gone == 0) break;
        }

        if (removed > 0) outbox.Wake();
        return removed;
    }

    private static object Asked(string municipality, DateTimeOffset before) => CaseStore.ClosedBefore(before, municipality);
}
