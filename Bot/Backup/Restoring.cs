using Dapper;
using Microsoft.Data.Sqlite;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Backup;

/// <summary>Puts a backup into an empty data folder, and proves it: the copy is whole, every case and every file opens with the keys, and no line of the log is missing.</summary>
internal sealed class Restoring(DataFolder folder)
{
    /// <param name="open">Opens the host's services over the data folder as it then is.</param>
    /// <param name="say">Told what is under way.</param>
    /// <exception cref="BackupRefused">The folder is not empty, a file is damaged, or what was restored does not pass its checks. Then nothing is left of it.</exception>
    public async Task<BackupManifest> RestoreAsync(
        string data, string keys, Func<CancellationToken, Task<WebApplication>> open, Action<string> say, CancellationToken cancellationToken)
    {
        var database = folder.Database;
        if (File.Exists(database))
            throw new BackupRefused($"There is a database at {database} already. A backup is restored where there is none: name another folder with OMBUDGUIDE_DATA, or move that one away.");
        var kept = await Archive.ReadKeysAsync(keys, cancellationToken);
        var written = new List<string>();
        try
        {
            say("Unpacking …");
            written.Add(database);
            var manifest = await Archive.ReadDataAsync(data, database, cancellationToken);
            if (manifest.Keys.FirstOrDefault(id => !kept.ContainsKey(Archive.Key(id))) is { } missing)
                throw new BackupRefused($"{keys} is of another backup: the key {missing} is not in it.");
            await CheckAsync(database, manifest, cancellationToken);
            foreach (var (name, key) in kept) await AddKeyAsync(name, key, written, cancellationToken);
            say("Opening every case and file …");
            await ProveAsync(manifest, open, say, cancellationToken);
            return manifest;
        }
        catch (Exception)
        {
            foreach (var path in written.Concat([$"{database}-wal", $"{database}-shm"])) File.Delete(path);
            throw;
        }
    }

    private static async Task CheckAsync(string database, BackupManifest manifest, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await Soundness.CheckAsync(connection, "The database in the backup is damaged");
        if (!Migrations.Knows(manifest.LastMigration))
            throw new BackupRefused($"The backup is of a newer version: its tables are at {manifest.LastMigration}. Restore with the version that made it, or a newer one.");
    }

    private async Task AddKeyAsync(string name, byte[] key, List<string> written, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder.Keys, name);
        if (!File.Exists(path))
        {
            written.Add(path);
            await File.WriteAllBytesAsync(path, key, cancellationToken);
        }
        else if (!(await File.ReadAllBytesAsync(path, cancellationToken)).AsSpan().SequenceEqual(key))
        {
            throw new BackupRefused($"{path} is there already, and is not the backup's. Keep the keys of a restored host in a folder of their own: OMBUDGUIDE_KEYS names it.");
        }
    }

    private static async Task ProveAsync(
        BackupManifest manifest, Func<CancellationToken, Task<WebApplication>> open, Action<string> say, CancellationToken cancellationToken)
    {
        await using var host = await open(cancellationToken);
        var (all, readable) = await host.Services.GetRequiredService<CaseStore>().CountReadableAsync(cancellationToken);
        if (readable != all || all != manifest.Cases)
            throw new BackupRefused($"Of {manifest.Cases} cases {readable} can be read. The keys may be of another backup.");
        var (files, readableFiles) = await host.Services.GetRequiredService<CaseFiles>().CountReadableAsync(cancellationToken);
        if (readableFiles != files) throw new BackupRefused($"Of {files} files of cases {readableFiles} can be read. The keys may be of another backup.");
        say($"Files of cases: {files}, and each can be read.");
        if ((await host.Services.GetRequiredService<AuditTrail>().VerifyAsync(null, cancellationToken)).FirstOrDefault(verdict => verdict.Fault is not null) is { } broken)
            throw new BackupRefused($"The log of {broken.Municipality} is not whole: {broken.Fault}.");
    }
}
