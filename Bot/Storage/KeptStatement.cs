using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace OmbudGuide.Bot.Storage;

/// <summary>
/// A statement of every turn: on SQLite's one writing connection it is prepared once and kept with it. PostgreSQL's driver prepares by itself.
/// Values are given in the order of the parameters' names: text, numbers, bytes or null.
/// </summary>
internal sealed class KeptStatement(string sql, params string[] names)
{
    /// <summary>Runs it; gives the number of rows that it wrote.</summary>
    public ValueTask<int> ExecuteAsync(DbConnection connection, DbTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        if (connection is SqliteConnection sqlite) return ValueTask.FromResult(SqliteStatements.Of(sqlite).Get(sqlite, sql, names).Run(values));
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        for (var index = 0; index < names.Length; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = names[index];
            parameter.Value = values[index] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return RunAsync(command);
    }

    private static async ValueTask<int> RunAsync(DbCommand command)
    {
        await using (command) return await command.ExecuteNonQueryAsync();
    }
}
