using System.Globalization;
using Dapper;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Retention;

/// <summary>When it was last looked for what had to go, and how much went: by municipality, kind and day, and nothing of anybody.</summary>
internal sealed class RetentionCounts(IDatabase database, TimeProvider clock)
{
    /// <summary>For so long it is told how much went.</summary>
    private static readonly TimeSpan Told = TimeSpan.FromDays(730);

    private string Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime).ToString("O");

    public Task AddAsync(string municipality, KeptKind kind, int removed, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            """
            INSERT INTO retention_counts (municipality, kind, day, removed) VALUES (@municipality, @kind, @day, @removed)
            ON CONFLICT (municipality, kind, day) DO UPDATE SET removed = retention_counts.removed + @removed
            """,
            new { municipality, kind = Ids.Of(kind), day = Today, removed = (long)removed },
            transaction),
        cancellationToken);

    /// <summary>All kinds have been looked at now.</summary>
    public Task RanAsync(CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) =>
        {
            await connection.ExecuteAsync(
                "INSERT INTO retention_runs (id, ran_at) VALUES (1, @now) ON CONFLICT (id) DO UPDATE SET ran_at = @now",
                new { now = clock.GetUtcNow().ToUnixTimeMilliseconds() },
                transaction);
            await connection.ExecuteAsync(
                "DELETE FROM retention_counts WHERE day < @before",
                new { before = DateOnly.FromDateTime((clock.GetLocalNow() - Told).DateTime).ToString("O") },
                transaction);
        },
        cancellationToken);

    /// <summary>When all kinds were last looked at; null where they never were.</summary>
    public async Task<DateTimeOffset?> LastRunAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<long?>("SELECT ran_at FROM retention_runs"), cancellationToken) is { } at
            ? TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(at), clock.LocalTimeZone)
            : null;

    /// <summary>How much of each kind went of a municipality's since a day, and on which day the last of it; a kind of which nothing went is left out.</summary>
    public Task<IReadOnlyDictionary<KeptKind, RemovedKind>> SinceAsync(string municipality, DateOnly day, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<KeptKind, RemovedKind>>(
            async connection => (await connection.QueryAsync<(string Kind, long Removed, string Last)>(
                """
                SELECT kind, CAST(SUM(removed) AS bigint), MAX(day) FROM retention_counts WHERE municipality = @municipality AND day >= @day GROUP BY kind
                """,
                new { municipality, day = day.ToString("O") }))
                .Where(row => Ids.TryRead<KeptKind>(row.Kind, out _))
                .ToDictionary(
                    row => Ids.TryRead<KeptKind>(row.Kind, out var kind) ? kind : default,
                    row => new RemovedKind(row.Removed, DateOnly.ParseExact(row.Last, "O", CultureInfo.InvariantCulture))),
            cancellationToken);
}

/// <summary>How much of a kind went, and on which day the last of it.</summary>
internal sealed record RemovedKind(long Count, DateOnly LastOn);
