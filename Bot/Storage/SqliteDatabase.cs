using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace OmbudGuide.Bot.Storage;

/// <summary>
/// SQLite with a write-ahead log. All writes pass through one connection; those that wait at the same moment share one commit,
/// so that the disk is waited for once, if any of them must survive a power cut. A write that fails is undone alone.
/// </summary>
public sealed class SqliteDatabase : IDatabase, IAsyncDisposable
{
    private const int MostWritesInACommit = 64;

    private readonly string _connectionString;
    private readonly Channel<IWrite> _writes = Channel.CreateBounded<IWrite>(new BoundedChannelOptions(1024) { SingleReader = true });
    private readonly SqliteConnection _writer;
    private readonly Task _writing;
    private Survives _surviving = Survives.Crash;

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

        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000; PRAGMA secure_delete = ON;");
        _writing = Task.Run(WriteAllAsync);
    }

    public async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, Survives survives, CancellationToken cancellationToken = default)
    {
        var write = new Write<T>(work, survives);
        await _writes.Writer.WriteAsync(write, cancellationToken);
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
        _writes.Writer.TryComplete();
        await _writing;
        await _writer.DisposeAsync();
        using var pooled = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(pooled);
    }

    private async Task WriteAllAsync()
    {
        var together = new List<IWrite>(MostWritesInACommit);
        while (await _writes.Reader.WaitToReadAsync())
        {
            while (together.Count < MostWritesInACommit && _writes.Reader.TryRead(out var write)) together.Add(write);
            await CommitAsync(together);
            together.Clear();
        }
    }

    private async Task CommitAsync(List<IWrite> writes)
    {
        try
        {
            Survive(writes.Max(write => write.Survives));
            await using var transaction = _writer.BeginTransaction(deferred: false);
            foreach (var write in writes)
            {
                if (writes.Count > 1) Execute("SAVEPOINT one");
                await write.RunAsync(_writer, transaction);
                if (writes.Count > 1) Execute(write.Failed ? "ROLLBACK TO one; RELEASE one" : "RELEASE one");
            }

            if (writes is [{ Failed: true }]) await transaction.RollbackAsync();
            else await transaction.CommitAsync();
        }
        catch (Exception failure)
        {
            // Whoever waits is told; the next commit starts afresh.
            foreach (var write in writes) write.Fail(failure);
        }

        foreach (var write in writes) write.Complete();
    }

    /// <summary>In a write-ahead log NORMAL leaves the flush to the system, which outlives the host; FULL waits for the disk.</summary>
    private void Survive(Survives survives)
    {
        if (_surviving == survives) return;
        Execute(survives == Survives.PowerCut ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        _surviving = survives;
    }

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

        Task RunAsync(DbConnection connection, DbTransaction transaction);

        void Fail(Exception failure);

        void Complete();
    }

    private sealed class Write<T>(Func<DbConnection, DbTransaction, Task<T>> work, Survives survives) : IWrite
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;
        private Exception? _failure;

        public Task<T> Done => _done.Task;

        public Survives Survives => survives;

        public bool Failed => _failure is not null;

        public async Task RunAsync(DbConnection connection, DbTransaction transaction)
        {
            try
            {
                _result = await work(connection, transaction);
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
