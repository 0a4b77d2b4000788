using Dapper;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Storage;

/// <summary>The log of writes is copied to the database while the writing goes on, so that neither file grows without end.</summary>
public sealed class CheckpointTest
{
    private const int Writes = 2_500;
    private const int Page = 4096;

    [Fact]
    public async Task What_is_written_comes_into_the_database_while_it_is_in_use()
    {
        var folder = TestHost.NewFolder();
        var path = Path.Combine(folder, "test.db");
        await using (var database = new SqliteDatabase(path))
        {
            await WriteAsync(database, "CREATE TABLE notes (text TEXT)");
            for (var i = 0; i < Writes; i++) await WriteAsync(database, "INSERT INTO notes VALUES (hex(zeroblob(500)))");

            var limit = DateTime.UtcNow.AddSeconds(30);
            while (new FileInfo(path).Length < 100 * Page && DateTime.UtcNow < limit) await Task.Delay(10);
            Assert.True(new FileInfo(path).Length >= 100 * Page, $"The database has {new FileInfo(path).Length} bytes.");
            Assert.Equal(Writes, await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM notes")));
        }

        Assert.False(File.Exists($"{path}-wal"), "What is closed leaves no log.");
        Directory.Delete(folder, recursive: true);
    }

    private static Task<int> WriteAsync(SqliteDatabase database, string sql) =>
        database.WriteAsync((connection, _) => connection.ExecuteAsync(sql), Survives.Crash);
}
