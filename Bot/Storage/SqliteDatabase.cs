using System.Threading.Channels;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace OmbudGuide.Bot.Storage;

/// <summary>
/// SQLite with a write-ahead log. All writes pass through one connection. Whoever comes while nobody writes does so at once, on its own thread, unless
/// the threads have more to do; those that come until then, and while another writes, share the next commit, so that the disk is waited for once, if any
/// of them must survive a power cut. The log is copied to
/// the database by another connection, which no write waits for.
/// A write that fails is undone alone, and each keeps the execution context of whoever asked for it, whatever thread it runs on.
/// </summary>
public sealed class SqliteDatabase : IDatabase, IAsyncDisposable
{
    private const int MostWritesInACommit = 64;

    /// <summary>After so many writes the log is copied to the database beside the writing, which waits for none of it.</summary>
    private const int WritesBetweenCheckpoints = 1_000;

    /// <summary>A log of so many pages, in which writers have left no gap for long, is copied to its end before the next write.</summary>
    private const int MostPagesInLog = 32_000;

    private readonly string _connectionString;
    private readonly Channel<IWrite> _waiting = Channel.CreateBounded<IWrite>(1024);
    private readonly List<IWrite> _together = new(MostWritesInACommit);
    private readonly SqliteConnection _writer;
    private readonly SqliteConnection _checkpointer;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;
    private readonly SqliteStatement _beginOne;
    private readonly SqliteStatement _keepOne;
    private readonly SqliteStatement _undoOne;
    private Survives _surviving = Survives.Crash;
    private int _isWriting;
    private int _writesSinceCheckpoint;
    private Task _checkpoint = Task.CompletedTask;

    public SqliteDatabase(string path)
    {
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
        _writer = new SqliteConnection(_connectionString);
        _writer.Open();

        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 30000; PRAGMA secure_delete = ON;");
        Execute($"PRAGMA wal_autocheckpoint = {MostPagesInLog}");
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _beginOne = Prepare("SAVEPOINT one");
        _keepOne = Prepare("RELEASE one");
        _undoOne = Prepare("ROLLBACK TO one");

        _checkpointer = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _checkpointer.Open();

        // Who has read nothing yet does not know that there is a log.
        using var command = _checkpointer.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_schema";
        command.ExecuteScalar();
    }

    public async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction?, Task<T>> work, Survives survives, CancellationToken cancellationToken = default)
    {
        var write = new Write<T>(work, survives);
        await _waiting.Writer.WriteAsync(write, cancellationToken);
        if (Interlocked.Exchange(ref _isWriting, 1) == 0) await BeginAsync();
        return await write.Done;
    }

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken = default)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellationToken);
        return await work(connection);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        while (Interlocked.Exchange(ref _isWriting, 1) != 0) await Task.Delay(1);
        await _checkpoint;
        await _checkpointer.DisposeAsync();
        SqliteStatements.Of(_writer).Dispose();
        await _writer.DisposeAsync();
        using var pooled = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(pooled);
    }

    /// <summary>Writes at once where nothing else is to be done, and else after what is ahead of it: most of that comes to write as well, and one commit for all costs little more than one for one.</summary>
    private Task BeginAsync()
    {
        if (ThreadPool.PendingWorkItemCount == 0) return WriteTogetherAsync();
        WriteLater();
        return Task.CompletedTask;
    }

    private void WriteLater() => ThreadPool.UnsafeQueueUserWorkItem(static database => _ = database.WriteTogetherAsync(), this, preferLocal: false);

    /// <summary>Commits what waits, and leaves the writing to another; only one is here at a time.</summary>
    private async Task WriteTogetherAsync()
    {
        while (_together.Count < MostWritesInACommit && _waiting.Reader.TryRead(out var write)) _together.Add(write);
        if (_together.Count > 0) await CommitAsync(_together);
        Checkpoint(_together.Count);
        _together.Clear();
        Volatile.Write(ref _isWriting, 0);

        // Who came during the commit found someone writing, and relies on being seen now.
        if (_waiting.Reader.TryPeek(out _) && Interlocked.Exchange(ref _isWriting, 1) == 0) WriteLater();
    }

    /// <summary>Begins to copy the log to the database where enough has been written since, and nobody is at it.</summary>
    private void Checkpoint(int writes)
    {
        _writesSinceCheckpoint += writes;
        if (_writesSinceCheckpoint < WritesBetweenCheckpoints || !_checkpoint.IsCompleted) return;
        _writesSinceCheckpoint = 0;

        // What fails here, the next one or the end of the log makes good.
        _checkpoint = Task.Run(() => SQLitePCL.raw.sqlite3_wal_checkpoint_v2(_checkpointer.Handle, "main", SQLitePCL.raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _));
    }

    private async Task CommitAsync(List<IWrite> writes)
    {
        try
        {
            Survive(writes.Max(write => write.Survives));
            _begin.Run();
            foreach (var write in writes) await RunAsync(write, isAlone: writes.Count == 1);
            if (writes is [{ Failed: true }]) _rollback.Run();
            else _commit.Run();
        }
        catch (Exception failure)
        {
            // Whoever waits is told; the next commit starts afresh.
            foreach (var write in writes) write.Fail(failure);
            if (SQLitePCL.raw.sqlite3_get_autocommit(_writer.Handle) == 0) _rollback.Run();
        }

        foreach (var write in writes) write.Complete();
    }

    private async Task RunAsync(IWrite write, bool isAlone)
    {
        if (!isAlone) _beginOne.Run();
        await write.RunAsync(_writer);
        if (isAlone) return;
        if (write.Failed) _undoOne.Run();
        _keepOne.Run();
    }

    /// <summary>In a write-ahead log NORMAL leaves the flush to the system, which outlives the host; FULL waits for the disk.</summary>
    private void Survive(Survives survives)
    {
        if (_surviving == survives) return;
        Execute(survives == Survives.PowerCut ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        _surviving = survives;
    }

    private SqliteStatement Prepare(string sql) => SqliteStatements.Of(_writer).Get(_writer, sql);

    private void Execute(string sql)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private interface IWrite
    {
        bool Failed { get; }

        Survives Survives { get; }

        Task RunAsync(DbConnection connection);

        void Fail(Exception failure);

        void Complete();
    }

    private sealed class Write<T>(Func<DbConnection, DbTransaction?, Task<T>> work, Survives survives) : IWrite
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ExecutionContext? _context = ExecutionContext.Capture();
        private DbConnection? _connection;
        private Task? _run;
        private T? _result;
        private Exception? _failure;

        public Task<T> Done => _done.Task;

        public Survives Survives => survives;

        public bool Failed => _failure is not null;

        public Task RunAsync(DbConnection connection)
        {
            if (_context is null) return WorkAsync(connection);
            _connection = connection;
            ExecutionContext.Run(_context, static write => ((Write<T>)write!).Begin(), this);
            return _run!;
        }

        private void Begin() => _run = WorkAsync(_connection!);

        private async Task WorkAsync(DbConnection connection)
        {
            try
            {
                _result = await work(connection, null);
            }
            catch (Exception failure)
            {
                _failure = failure;
            }
        }

        public void Fail(Exception failure) => _failure ??= failure;

        public void Complete()
        {
            if (_failure is not null) _done.SetException(_failure);
            else _done.SetResult(_result!);
        }
    }
}
