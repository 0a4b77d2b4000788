using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Dapper;

namespace OmbudGuide.Bot.Storage.Keys;

/// <summary>
/// Encrypts all that is stored under the newest key, while the host runs or not. What stands under that key already is passed over, so that whoever breaks off
/// goes on where it was; what someone else writes at the same moment is left as it was written.
/// </summary>
internal sealed class Resealing(IDatabase database, ContentProtection protection, KeyRing ring, DataFolder folder)
{
    private const int KeysAtATime = 500;
    private const int RowsInATransaction = 20;

    /// <summary>The key that encrypts now.</summary>
    public Guid Newest => KeyId.Of(protection.For("newest").Protect([])) ?? throw new InvalidOperationException("What the key ring encrypts does not begin as expected.");

    /// <summary>How many pieces stand under which key; an empty id for those that cannot be told.</summary>
    public async Task<IReadOnlyDictionary<Guid, long>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<Guid, long>();
        foreach (var column in SealedColumns.All)
        {
            await foreach (var (_, id) in KeysAsync(column, cancellationToken)) counts[id ?? Guid.Empty] = counts.GetValueOrDefault(id ?? Guid.Empty) + 1;
        }

        return counts;
    }

    /// <summary>Encrypts what stands under older keys under the newest. Gives how many pieces those were.</summary>
    /// <param name="say">Told of each column that is done.</param>
    /// <exception cref="CryptographicException">A piece stands under a key that is gone, or was changed; all before it are done.</exception>
    public async Task<long> RunAsync(Action<string> say, CancellationToken cancellationToken)
    {
        ring.Forget();
        var newest = Newest;
        long all = 0;
        foreach (var column in SealedColumns.All)
        {
            var (done, waiting) = (0L, new List<SealedRow>(RowsInATransaction));
            await foreach (var (row, id) in KeysAsync(column, cancellationToken))
            {
                if (id is null || id == newest) continue;
                waiting.Add(row);
                if (waiting.Count < RowsInATransaction) continue;
                done += await ResealAsync(column, waiting, cancellationToken);
                waiting.Clear();
            }

            done += await ResealAsync(column, waiting, cancellationToken);
            all += done;
            say($"{column.Table}.{column.Column}: {done}");
        }

        foreach (var (name, purpose) in SealedColumns.Files) all += await ResealAsync(Path.Combine(folder.Keys, name), purpose, newest, cancellationToken);
        return all;
    }

    private async Task<int> ResealAsync(string path, string purpose, Guid newest, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) return 0;
        var before = await File.ReadAllBytesAsync(path, cancellationToken);
        if (KeyId.Of(before) == newest) return 0;
        var protector = protection.For(purpose);

        // Written aside and moved, so that a crash never leaves half of it.
        await File.WriteAllBytesAsync($"{path}.anew", protector.Protect(protector.Unprotect(before)), cancellationToken);
        File.Move($"{path}.anew", path, overwrite: true);
        return 1;
    }

    private async Task<int> ResealAsync(SealedColumn column, IReadOnlyList<SealedRow> rows, CancellationToken cancellationToken)
    {
        var protector = protection.For(column.Purpose);
        var changed = new List<(SealedRow Row, byte[] Before, byte[] After)>();
        foreach (var row in rows)
        {
            // Gone in the meantime: then there is nothing to do.
            if (await database.ReadAsync(
                connection => connection.QuerySingleOrDefaultAsync<byte[]>($"SELECT {column.Column} FROM {column.Table} WHERE {column.IsRow}", row), cancellationToken) is { } before)
            {
                changed.Add((row, before, protector.Protect(protector.Unprotect(before))));
            }
        }

        return changed.Count == 0 ? 0 : await database.WriteAsync(
            async (connection, transaction) =>
            {
                var written = 0;
                foreach (var (row, before, after) in changed)
                {
                    written += await connection.ExecuteAsync(
                        $"UPDATE {column.Table} SET {column.Column} = @after WHERE {column.IsRow} AND {column.Column} = @before",
                        new { row.Key, row.Number, before, after },
                        transaction);
                }

                return written;
            },
            cancellationToken);
    }

    /// <summary>Each row, and the id of the key that its content stands under; the content itself is not fetched.</summary>
    private async IAsyncEnumerable<(SealedRow Row, Guid? Id)> KeysAsync(SealedColumn column, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = SealedRow.First;
        while (true)
        {
            var page = (await database.ReadAsync(
                connection => connection.QueryAsync<(string Key, long Number, byte[] Beginning)>(
                    $"""
                    SELECT {column.Key}, CAST({column.Number} AS bigint), SUBSTR({column.Column}, 1, {KeyId.Prefix}) FROM {column.Table}
                    WHERE {column.Column} IS NOT NULL AND LENGTH({column.Column}) > 0 AND {column.IsAfter} ORDER BY {column.Order} LIMIT {KeysAtATime}
                    """,
                    after),
                cancellationToken)).AsList();
            foreach (var (key, number, beginning) in page) yield return (new SealedRow(key, number), KeyId.Of(beginning));
            if (page.Count < KeysAtATime) yield break;
            after = new SealedRow(page[^1].Key, page[^1].Number);
        }
    }
}
