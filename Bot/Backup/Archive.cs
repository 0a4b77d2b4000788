using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace OmbudGuide.Bot.Backup;

/// <summary>
/// The two files of a backup: the data (the database and what it says of itself), and the keys, which are kept apart: who has both can read
/// what citizens wrote.
/// </summary>
internal static class Archive
{
    private const string Database = "ombudguide.db";
    private const string Manifest = "manifest.json";
    private const int LongestManifest = 1024 * 1024;
    private const int LongestKey = 64 * 1024;
    private const int MostKeys = 10_000;

    public static async Task WriteDataAsync(string path, string database, BackupManifest manifest, CancellationToken cancellationToken)
    {
        await using var archive = await NewAsync(path, cancellationToken);
        await using (var entry = await archive.CreateEntry(Manifest).OpenAsync(cancellationToken))
            await JsonSerializer.SerializeAsync(entry, manifest, BackupJson.Default.BackupManifest, cancellationToken);
        await archive.CreateEntryFromFileAsync(database, Database, CompressionLevel.Fastest, cancellationToken);
    }

    public static async Task WriteKeysAsync(string path, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        await using var archive = await NewAsync(path, cancellationToken);
        foreach (var key in keys) await archive.CreateEntryFromFileAsync(key, Path.GetFileName(key), CompressionLevel.Fastest, cancellationToken);
    }

    /// <summary>Unpacks the database, and holds it against what the backup says of it.</summary>
    /// <exception cref="BackupRefused">The file is no backup, is damaged, or is of a newer form.</exception>
    public static async Task<BackupManifest> ReadDataAsync(string path, string database, CancellationToken cancellationToken)
    {
        await using var archive = await OpenAsync(path, cancellationToken);
        if (archive.GetEntry(Manifest) is not { Length: <= LongestManifest } described || archive.GetEntry(Database) is not { } packed)
            throw new BackupRefused($"{path} is no backup of OmbudGuide's data: it lacks {Manifest} or {Database}.");
        var manifest = await ReadManifestAsync(path, described, cancellationToken);
        if (manifest.Format > BackupManifest.NewestFormat)
            throw new BackupRefused($"{path} is of form {manifest.Format}; this program reads up to {BackupManifest.NewestFormat}. Restore with the version that made it, or a newer one.");
        if (packed.Length != manifest.Length)
            throw new BackupRefused($"{path} is damaged: the database in it has {packed.Length} bytes, and should have {manifest.Length}. Take another copy of it.");
        await packed.ExtractToFileAsync(database, overwrite: false, cancellationToken);
        await using var written = File.OpenRead(database);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellationToken)) != manifest.Sha256)
            throw new BackupRefused($"{path} is damaged: the database in it is not the one that was backed up. Take another copy of it.");
        return manifest;
    }

    /// <summary>The keys of a backup, by file name.</summary>
    /// <exception cref="BackupRefused">The file holds no keys.</exception>
    public static async Task<IReadOnlyDictionary<string, byte[]>> ReadKeysAsync(string path, CancellationToken cancellationToken)
    {
        await using var archive = await OpenAsync(path, cancellationToken);
        if (archive.Entries.Count is 0 or > MostKeys || archive.Entries.Any(entry => entry.Length > LongestKey || !IsKey(entry.FullName)))
            throw new BackupRefused($"{path} is no file of keys that a backup made.");
        var keys = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            await using var packed = await entry.OpenAsync(cancellationToken);
            using var key = new MemoryStream();
            await packed.CopyToAsync(key, cancellationToken);
            keys[entry.FullName] = key.ToArray();
        }

        return keys;
    }

    public static string Key(string id) => $"key-{id}.xml";

    /// <summary>The id in the name of a key's file.</summary>
    public static string IdOf(string key) => Path.GetFileNameWithoutExtension(key)["key-".Length..];

    /// <summary>A key's file by name, in no folder.</summary>
    public static bool IsKey(string name) =>
        name.StartsWith("key-", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal) && Guid.TryParse(IdOf(name), out _);

    private static async Task<ZipArchive> NewAsync(string path, CancellationToken cancellationToken) =>
        await ZipArchive.CreateAsync(new FileStream(path, FileMode.CreateNew), ZipArchiveMode.Create, leaveOpen: false, null, cancellationToken);

    private static async Task<ZipArchive> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await ZipFile.OpenReadAsync(path, cancellationToken);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new BackupRefused($"{path} cannot be read: {failure.Message}");
        }
    }

    private static async Task<BackupManifest> ReadManifestAsync(string path, ZipArchiveEntry described, CancellationToken cancellationToken)
    {
        try
        {
            await using var entry = await described.OpenAsync(cancellationToken);
            if (await JsonSerializer.DeserializeAsync(entry, BackupJson.Default.BackupManifest, cancellationToken) is { Keys: not null, LastMigration: not null } manifest)
                return manifest;
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw new BackupRefused($"{path} is damaged: its {Manifest} cannot be read. Take another copy of it.");
    }
}
