using Npgsql;

namespace OmbudGuide.Bot.Tests.Hosting;

/// <summary>The databases that storage is held to: SQLite always, PostgreSQL where <c>OMBUDGUIDE_TEST_POSTGRES</c> names a server.</summary>
internal static class TestDatabases
{
    private const string Postgres = "postgres";

    private static string? Server => Environment.GetEnvironmentVariable("OMBUDGUIDE_TEST_POSTGRES") is { Length: > 0 } named ? named : null;

    public static IEnumerable<string> All => Server is null ? ["sqlite"] : ["sqlite", Postgres];

    /// <summary>The settings of a host on a database of this kind that nobody else uses.</summary>
    public static async Task<string[]> NewAsync(string kind)
    {
        if (kind != Postgres) return [];
        var name = $"test_{Guid.NewGuid():N}";
        await using var server = NpgsqlDataSource.Create(Server!);
        await using var create = server.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return ["--ConnectionStrings:OmbudGuide", new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString()];
    }
}
