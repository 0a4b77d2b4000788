using System.Data.Common;
using Npgsql;

namespace OmbudGuide.Bot.Storage;

/// <summary>PostgreSQL: a pooled connection and a transaction of its own for each write. Every commit survives a power cut, as its server is set.</summary>
public sealed class PostgresDatabase(string connectionString) : IDatabase, IAsyncDisposable
{
    /// <summary>As many as one host needs, and few enough for several hosts on a server as it is installed; the connection string may say otherwise.</summary>
    private const int MostConnections = 20;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(WithDefaults(connectionString));

    public async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction?, Task<T>> work, Survives survives, CancellationToken cancellationToken = default)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await work(connection, transaction);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken = default)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        return await work(connection);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlConnectionStringBuilder WithDefaults(string connectionString)
    {
        // Error details would hold the values of a row.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 50, IncludeErrorDetail = false };
        if (!settings.ShouldSerialize("Maximum Pool Size")) settings.MaxPoolSize = MostConnections;
        return settings;
    }
}
