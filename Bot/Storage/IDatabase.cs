using System.Data.Common;

namespace OmbudGuide.Bot.Storage;

/// <summary>
/// The one door to the database, SQLite or PostgreSQL. SQL is written once, in what both run: named parameters with <c>@</c>,
/// <c>ON CONFLICT</c>, <c>text</c>, <c>bigint</c>, <c>integer</c> and <c>bytea</c>; times are Unix milliseconds or ISO text.
/// </summary>
public interface IDatabase
{
    /// <summary>
    /// Runs <paramref name="work"/> in a transaction and commits it; what it throws undoes all of it and is thrown on.
    /// When the task has ended without error the data survives what <paramref name="survives"/> says. The work must only use what it is
    /// given, and not commit. It should do no more than the writes: with SQLite all writes pass through one connection, which holds the
    /// transaction itself, and none is given.
    /// </summary>
    Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction?, Task<T>> work, Survives survives, CancellationToken cancellationToken = default);

    /// <summary>Runs <paramref name="work"/> on a connection of its own, seeing only what is committed.</summary>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken = default);
}

/// <summary>What a write that has been committed lives through.</summary>
public enum Survives
{
    /// <summary>The host's sudden end. The machine's may cost the last few; fit for a conversation, which can be said again.</summary>
    Crash,

    /// <summary>The machine's sudden end as well; each commit waits for the disk.</summary>
    PowerCut,
}

public static class DatabaseExtensions
{
    /// <summary>A write that survives even a power cut.</summary>
    public static Task<T> WriteAsync<T>(
        this IDatabase database, Func<DbConnection, DbTransaction?, Task<T>> work, CancellationToken cancellationToken = default) =>
        database.WriteAsync(work, Survives.PowerCut, cancellationToken);

    /// <summary>A write that survives even a power cut, and gives nothing.</summary>
    public static Task WriteAsync(
        this IDatabase database, Func<DbConnection, DbTransaction?, Task> work, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                await work(connection, transaction);
                return true;
            },
            Survives.PowerCut,
            cancellationToken);
}
