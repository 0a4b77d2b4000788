using System.Data.Common;
using Dapper;

namespace OmbudGuide.Bot.Backup;

/// <summary>Whether an SQLite database is whole in itself.</summary>
internal static class Soundness
{
    /// <exception cref="BackupRefused">It is not: with <paramref name="otherwise"/> and the first thing found.</exception>
    public static async Task CheckAsync(DbConnection connection, string otherwise)
    {
        var found = (await connection.QueryAsync<string>("PRAGMA integrity_check(1)")).First();
        if (found != "ok") throw new BackupRefused($"{otherwise}: {found}");
        if ((await connection.QueryAsync("PRAGMA foreign_key_check")).FirstOrDefault() is { } stray)
            throw new BackupRefused($"{otherwise}: a row of {stray.table} belongs to nothing.");
    }
}
