using Dapper;
using Npgsql;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Tests.Storage;

/// <summary>An empty database of either kind, gone when the test is over.</summary>
internal sealed class EmptyDatabase : IAsyncDisposable
{
    private readonly Func<Task> _remove;

    private EmptyDatabase(IDatabase database, string setting, Func<Task> remove) => (Database, Setting, _remove) = (database, setting, remove);

    public static string? Postgres => Environment.GetEnvironmentVariable("OMBUDGUIDE_TEST_POSTGRES") is { Length: > 0 } named ? named : null;

    public IDatabase Database { get; }

    /// <summary>What a host is told to use this one; empty for SQLite.</summary>
    public string Setting { get; }

    /// <summary>The same as a host's arguments.</summary>
    public string[] Settings => Setting.Length == 0 ? [] : ["--ConnectionStrings:OmbudGuide", Setting];

    public static async Task<EmptyDatabase> OfAsync(string kind)
    {
        if (kind == "SQLite")
        {
            var folder = Directory.CreateTempSubdirectory("ombudguide-").FullName;
            var sqlite = new SqliteDatabase(Path.Combine(folder, "test.db"));
            return new EmptyDatabase(sqlite, "", async () =>
            {
                await sqlite.DisposeAsync();
                Directory.Delete(folder, recursive: true);
            });
        }

        var schema = $"test_{Guid.NewGuid():N}";
        await using (var connection = new NpgsqlConnection(Postgres)) await connection.ExecuteAsync($"CREATE SCHEMA {schema}");
        var setting = new NpgsqlConnectionStringBuilder(Postgres) { SearchPath = schema }.ToString();
        var postgres = new PostgresDatabase(setting);
        return new EmptyDatabase(postgres, setting, async () =>
        {
            await postgres.DisposeAsync();
            await using var connection = new NpgsqlConnection(Postgres);
            await connection.ExecuteAsync($"DROP SCHEMA {schema} CASCADE");
        });
    }

    public async ValueTask DisposeAsync() => await _remove();
}

/// <summary>The databases that are there to test against: SQLite always, PostgreSQL where one is named.</summary>
public sealed class AvailableDatabases : TheoryData<string>
{
    public AvailableDatabases()
    {
        Add("SQLite");
        if (EmptyDatabase.Postgres is not null) Add("PostgreSQL");
    }
}

/// <summary>A test that needs PostgreSQL, and says so where there is none.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (EmptyDatabase.Postgres is null)
            Skip = "No PostgreSQL: name one in OMBUDGUIDE_TEST_POSTGRES (Host=…;Username=…;Database=…).";
    }
}
