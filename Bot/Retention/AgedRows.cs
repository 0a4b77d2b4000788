using Dapper;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Retention;

/// <summary>Rows of a table that has a municipality and a column of Unix milliseconds that says how old each is.</summary>
/// <param name="condition">What else must hold of a row, as SQL; empty for nothing.</param>
internal sealed class AgedRows(IDatabase database, string table, string age, string condition = "")
{
    private string Where => condition.Length == 0 ? $"{age} < @before" : $"{age} < @before AND {condition}";

    public Task<IReadOnlyList<string>> OwnersAsync(DateTimeOffset before, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        async connection =>
        [
            .. await connection.QueryAsync<string>($"SELECT DISTINCT municipality FROM {table} WHERE {Where}", new { before = before.ToUnixTimeMilliseconds() }),
        ],
        cancellationToken);

    public Task<Overdue> CountAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var (count, oldest) = await connection.QuerySingleAsync<(long Count, long? Oldest)>(
                $"SELECT COUNT(*), MIN({age}) FROM {table} WHERE municipality = @municipality AND {Where}",
                new { municipality, before = before.ToUnixTimeMilliseconds() });
            return new Overdue((int)count, oldest is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
        },
        cancellationToken);

    public Task<int> RemoveAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            $"DELETE FROM {table} WHERE municipality = @municipality AND {Where}",
            new { municipality, before = before.ToUnixTimeMilliseconds() },
            transaction),
        cancellationToken);
}
