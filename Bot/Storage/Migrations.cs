using System.Data.Common;
using System.Reflection;
using Dapper;
using Npgsql;

namespace OmbudGuide.Bot.Storage;

/// <summary>
/// The numbered SQL files under <c>Storage/Migrations</c>, run once each, in order, at start. A file that has been released is never
/// changed; a change is a new file. Each is one transaction and must run on SQLite and PostgreSQL alike.
/// </summary>
public static class Migrations
{
    private const string Folder = "Migrations/";

    public static Task ApplyAsync(IDatabase database, TimeProvider clock, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                // Two hosts that start at once on one PostgreSQL take turns.
                if (connection is NpgsqlConnection) await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(727001)", transaction: transaction);
                await connection.ExecuteAsync(
                    "CREATE TABLE IF NOT EXISTS migrations (name text NOT NULL PRIMARY KEY, applied_at bigint NOT NULL)",
                    transaction: transaction);
                var applied = (await connection.QueryAsync<string>("SELECT name FROM migrations", transaction: transaction))
                    .ToHashSet(StringComparer.Ordinal);
                foreach (var name in Names().Where(name => !applied.Contains(name)))
                    await ApplyAsync(connection, transaction, name, clock.GetUtcNow().ToUnixTimeMilliseconds());
            },
            cancellationToken);

    /// <summary>Whether this program has the migration, so that it can read tables that are at it.</summary>
    public static bool Knows(string name) => Names().Contains(name, StringComparer.Ordinal);

    private static IEnumerable<string> Names() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static async Task ApplyAsync(DbConnection connection, DbTransaction? transaction, string name, long now)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        await connection.ExecuteAsync(await reader.ReadToEndAsync(), transaction: transaction);
        await connection.ExecuteAsync("INSERT INTO migrations (name, applied_at) VALUES (@name, @now)", new { name, now }, transaction);
    }
}
