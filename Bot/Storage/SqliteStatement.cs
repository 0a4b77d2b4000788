using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OmbudGuide.Bot.Storage;

/// <summary>
/// A statement prepared once on one connection and run many times, straight on SQLite: every turn runs some ten, and the layers above cost more
/// than the statements do. Used by one thread at a time, as its connection is.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int LongestOnStack = 256;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    /// <exception cref="SqliteException">SQLite does not take the statement.</exception>
    public SqliteStatement(SqliteConnection connection, string sql, params ReadOnlySpan<string> names)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _places = new int[names.Length];
        for (var index = 0; index < names.Length; index++)
            _places[index] = raw.sqlite3_bind_parameter_index(_statement, $"@{names[index]}");
    }

    /// <summary>Runs it with values in the order of its names (text, numbers, bytes, null); gives the number of rows that it wrote.</summary>
    /// <exception cref="SqliteException">It failed; nothing of it is done.</exception>
    public int Run(params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++) Check(Bind(_places[index], values[index]));
        var stepped = raw.sqlite3_step(_statement);
        var written = raw.sqlite3_changes(_database);
        var ended = raw.sqlite3_reset(_statement);
        if (stepped is not (raw.SQLITE_DONE or raw.SQLITE_ROW)) Check(ended);
        return written;
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        int number => raw.sqlite3_bind_int(_statement, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        string text => BindText(place, text),
        _ => throw new ArgumentException($"A statement takes text, numbers and bytes, not {value.GetType().Name}.", nameof(value)),
    };

    private int BindText(int place, string text)
    {
        Span<byte> utf8 = text.Length <= LongestOnStack / 4 ? stackalloc byte[LongestOnStack] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return raw.sqlite3_bind_text(_statement, place, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, _database);
    }
}

/// <summary>The statements prepared on one connection, until it is closed.</summary>
internal sealed class SqliteStatements : IDisposable
{
    private static readonly ConditionalWeakTable<SqliteConnection, SqliteStatements> ByConnection = [];

    private readonly Dictionary<string, SqliteStatement> _bySql = new(StringComparer.Ordinal);

    public static SqliteStatements Of(SqliteConnection connection) => ByConnection.GetOrCreateValue(connection);

    public SqliteStatement Get(SqliteConnection connection, string sql, params ReadOnlySpan<string> names)
    {
        if (!_bySql.TryGetValue(sql, out var statement)) _bySql[sql] = statement = new SqliteStatement(connection, sql, names);
        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in _bySql.Values) statement.Dispose();
        _bySql.Clear();
    }
}
