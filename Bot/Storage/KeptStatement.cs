using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace OmbudGuide.Bot.Storage;

/// <summary>
/// A statement of every turn: on SQLite's one writing connection it is prepared once and kept with it. PostgreSQL's driver prepares by itself.
/// Parameters are given in the order of their names.
/// </summary>
internal sealed class KeptStatement(string sql, params string[] names)
{
    private readonly ConditionalWeakTable<DbConnection, DbCommand> _kept = [];

    /// <summary>Runs it; gives the number of rows that it wrote.</summary>
    public async Task<int> ExecuteAsync(DbConnection connection, DbTransaction transaction, params object?[] values)
    {
        if (connection is SqliteConnection) return await RunAsync(_kept.GetValue(connection, Make), transaction, values);
        await using var command = Make(connection);
        return await RunAsync(command, transaction, values);
    }

    private static Task<int> RunAsync(DbCommand command, DbTransaction transaction, object?[] values)
    {
        command.Transaction = transaction;
        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index] ?? DBNull.Value;
        return command.ExecuteNonQueryAsync();
    }

    private DbCommand Make(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
