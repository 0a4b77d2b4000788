using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Backup;

/// <summary>Copies the embedded database and its keys, also while a host runs over them: what is committed by then is in the copy, whole.</summary>
internal sealed class BackupMaking(DataFolder folder, TimeProvider clock)
{
    /// <summary>Makes the two files, or neither.</summary>
    /// <param name="say">Told what is under way.</param>
    /// <exception cref="BackupRefused">There is nothing to back up, a file is in the way, or the database is damaged.</exception>
    public async Task<BackupManifest> MakeAsync(string data, string keys, Action<string> say, CancellationToken cancellationToken)
    {
        var source = folder.Database;
        if (!File.Exists(source)) throw new BackupRefused($"There is no database at {source}. OMBUDGUIDE_DATA names the folder that holds it.");
        foreach (var path in new[] { data, keys })
        {
            if (File.Exists(path)) throw new BackupRefused($"{path} is there already. Name a new file: a backup replaces none.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(data)!);
        Directory.CreateDirectory(Path.GetDirectoryName(keys)!);
        var copy = $"{data}.copying";
        try
        {
            say($"Copying {source} ({new FileInfo(source).Length / 1024.0 / 1024.0:F1} MB) …");
            var manifest = await CopyAsync(source, copy, cancellationToken);
            say("Packing …");
            await Archive.WriteKeysAsync(keys, manifest.Keys.Select(id => Path.Combine(folder.Keys, Archive.Key(id))), cancellationToken);
            await Archive.WriteDataAsync(data, copy, manifest, cancellationToken);
            return manifest;
        }
        catch (Exception)
        {
            File.Delete(data);
            File.Delete(keys);
            throw;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private async Task<BackupManifest> CopyAsync(string source, string copy, CancellationToken cancellationToken)
    {
        // Keys only ever come: those that are there after the copy are enough for all that is in it.
        File.Delete(copy);
        var madeAt = clock.GetUtcNow();
        string last;
        int cases;
        await using (var to = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            await using (var from = new SqliteConnection($"Data Source={source};Mode=ReadWrite;Pooling=False"))
            {
                await from.OpenAsync(cancellationToken);
                await to.OpenAsync(cancellationToken);
                from.BackupDatabase(to);
            }

            await to.ExecuteAsync("PRAGMA journal_mode = DELETE");
            await Soundness.CheckAsync(to, $"{source} is damaged");
            last = await to.ExecuteScalarAsync<string>("SELECT MAX(name) FROM migrations") ?? "";
            cases = await to.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM cases");
        }

        var keys = Directory.EnumerateFiles(folder.Keys).Select(path => Path.GetFileName(path)).Where(Archive.IsKey).Select(Archive.IdOf).Order(StringComparer.Ordinal).ToList();
        await using var written = File.OpenRead(copy);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellationToken));
        return new BackupManifest(BackupManifest.NewestFormat, madeAt, last, cases, written.Length, hash, keys);
    }
}
