using Dapper;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Storage;

/// <summary>What both databases promise.</summary>
public sealed class DatabaseTest
{
    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_write_that_fails_is_undone_and_its_neighbours_are_not(string kind)
    {
        await using var empty = await EmptyDatabase.OfAsync(kind);
        var database = empty.Database;
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync("CREATE TABLE t (n bigint NOT NULL)", transaction: transaction));

        var writes = Enumerable.Range(0, 200).Select(number => database.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync("INSERT INTO t (n) VALUES (@number)", new { number }, transaction);
            if (number % 3 == 0) throw new InvalidOperationException();
        })).ToList();
        await Task.WhenAll(writes.Select(write => write.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.All(writes, (write, number) => Assert.Equal(number % 3 == 0, write.IsFaulted));
        var kept = await database.ReadAsync(connection => connection.QueryAsync<long>("SELECT n FROM t ORDER BY n"));
        Assert.Equal(Enumerable.Range(0, 200).Where(number => number % 3 != 0).Select(number => (long)number), kept);
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Each_write_keeps_what_flows_with_its_own_caller(string kind)
    {
        await using var empty = await EmptyDatabase.OfAsync(kind);
        var flowing = new AsyncLocal<int>();
        using var go = new SemaphoreSlim(0);
        var first = WriteAsync(-1, () => go.WaitAsync());

        var waiting = Enumerable.Range(0, 200).Select(number => WriteAsync(number, () => Task.CompletedTask)).ToList();
        go.Release();

        Assert.Equal(-1, await first);
        Assert.Equal(Enumerable.Range(0, 200), await Task.WhenAll(waiting));

        async Task<int> WriteAsync(int number, Func<Task> before)
        {
            flowing.Value = number;
            return await empty.Database.WriteAsync(async (_, _) =>
            {
                await before();
                return flowing.Value;
            });
        }
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Migrations_run_once_however_often_the_host_starts(string kind)
    {
        await using var empty = await EmptyDatabase.OfAsync(kind);
        await Migrations.ApplyAsync(empty.Database, TimeProvider.System);
        await Migrations.ApplyAsync(empty.Database, TimeProvider.System);
        var applied = await empty.Database.ReadAsync(connection => connection.QueryAsync<string>("SELECT name FROM migrations ORDER BY name"));
        Assert.Equal("Migrations/0001_conversations.sql", applied.First());
        Assert.Equal(applied.Distinct(), applied);
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_conversation_is_held_and_resumed(string kind)
    {
        await using var empty = await EmptyDatabase.OfAsync(kind);
        string[] settings = empty.Setting.Length > 0 ? ["--ConnectionStrings:OmbudGuide", empty.Setting] : [];
        var folder = TestHost.NewFolder();
        await using var first = await TestHost.StartAsync(folder, settings: settings);
        var citizen = await Citizen.StartedAsync(first);
        await using (var tab = await citizen.OpenTabAsync())
        {
            var id = await citizen.SayAsync("count", "same");
            Assert.Equal(id, await citizen.SayAsync("count", "same"));
            await tab.UntilAsync("count 1");
        }

        await first.StopAsync();
        await using var second = await TestHost.StartAsync(folder, settings: settings);
        var back = new Citizen(second, citizen.Token, citizen.ConversationId);
        await using var again = await back.ComeBackAsync();
        await back.SayAsync("count");
        await again.UntilAsync("count 2");
        Assert.Equal(["welcome", "count", "count 1", "count", "count 2"], again.Seen.Select(each => (string?)each["text"]));
    }

    [Theory]
    [InlineData(Survives.Crash, 1)]
    [InlineData(Survives.PowerCut, 2)]
    public async Task SQLite_waits_for_the_disk_only_where_a_power_cut_must_be_survived(Survives survives, long synchronous)
    {
        await using var empty = await EmptyDatabase.OfAsync("SQLite");
        await empty.Database.WriteAsync((_, _) => Task.CompletedTask);
        Assert.Equal(synchronous, await empty.Database.WriteAsync(
            (connection, transaction) => connection.ExecuteScalarAsync<long>("PRAGMA synchronous", transaction: transaction), survives));
    }

    [PostgresFact]
    public async Task PostgreSQL_is_among_the_databases_tested()
    {
        await using var empty = await EmptyDatabase.OfAsync("PostgreSQL");
        Assert.StartsWith("PostgreSQL", await empty.Database.ReadAsync(connection => connection.QuerySingleAsync<string>("SELECT version()")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_of_another_kind_is_refused_at_start_naming_what_is_meant()
    {
        var failure = await Assert.ThrowsAsync<SettingException>(
            () => TestHost.StartAsync(settings: ["--ConnectionStrings:OmbudGuide", "Server=somewhere"]));
        Assert.Contains("Host=", failure.Message, StringComparison.Ordinal);
    }
}
