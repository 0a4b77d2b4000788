using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Cases.Files;

/// <summary>
/// The files of cases, encrypted, as rows that hang on the case: they are erased with it, backed up with it, and written in the transaction that tells
/// of them. In clear lie only who added a file, when, and its size.
/// </summary>
internal sealed class CaseFiles(IDatabase database, ContentProtection protection, TimeProvider clock)
{
    private const string Columns = "id, reference, at, author, size, about";

    private readonly ContentProtector _about = protection.For("case-file-about");
    private readonly ContentProtector _content = protection.For("case-file");

    /// <summary>A file encrypted and ready to write, before any transaction waits for it.</summary>
    public SealedFile Seal(CaseReference reference, CheckedFile file, CaseAuthor author)
    {
        var id = Guid.CreateVersion7().ToString("N");
        var about = new StoredFile(id, $"{reference}", file.Name, file.Kind, author.Name, Convert.ToBase64String(SHA256.HashData(file.Content)));
        return new SealedFile(
            id, $"{reference}", author, file.Content.Length, about, _about.Protect(JsonSerializer.SerializeToUtf8Bytes(about, CaseFileJson.Default.StoredFile)),
            _content.Protect(file.Content));
    }

    /// <summary>Writes a file, where the case takes it, in a transaction that has locked the case's row.</summary>
    /// <returns>
    /// Whether it was written, and why not: null with false where the same was the last file already, as a form gives that was sent twice.
    /// </returns>
    public async Task<(bool Written, FileFault? Fault)> AddAsync(
        DbConnection connection, DbTransaction? transaction, SealedFile file, FileLimits limits, DateTimeOffset at)
    {
        var there = await connection.QuerySingleAsync<Sums>(
            """
            SELECT COUNT(*) AS Count, CAST(COALESCE(SUM(size), 0) AS bigint) AS Bytes,
                CAST(COALESCE(SUM(CASE WHEN author = @author THEN 1 ELSE 0 END), 0) AS bigint) AS FromAuthor
            FROM case_files WHERE reference = @Reference
            """,
            new { file.Reference, author = file.Author.Id },
            transaction);
        if (there.Count > 0 && await LastAsync(connection, transaction, file.Reference) is { } last && last.IsSameAs(file.About)) return (false, null);
        if (there.Count >= limits.InCase || (file.Author == CaseAuthor.Citizen && there.FromAuthor >= limits.FromCitizen)) return (false, FileFault.TooMany);
        if (there.Bytes + file.Size > limits.CaseBytes) return (false, FileFault.TooMuch);
        await connection.ExecuteAsync(
            "INSERT INTO case_files (id, reference, at, author, size, about, content) VALUES (@Id, @Reference, @at, @author, @size, @Sealed, @Content)",
            new { file.Id, file.Reference, at = at.ToUnixTimeMilliseconds(), author = file.Author.Id, size = (long)file.Size, file.Sealed, file.Content },
            transaction);
        return (true, null);
    }

    /// <summary>The files of a case without what is in them, the oldest first.</summary>
    public async Task<IReadOnlyList<CaseFile>> ReadAsync(DbConnection connection, CaseReference reference, DbTransaction? transaction = null) =>
    [
        .. (await connection.QueryAsync<FileRow>(
            $"SELECT {Columns} FROM case_files WHERE reference = @reference ORDER BY at, id", new { reference = $"{reference}" }, transaction))
            .Select(row => Of(row, Open(row))),
    ];

    /// <summary>A file of a case and what is in it; null where the case has no such file.</summary>
    /// <exception cref="InvalidOperationException">What is stored belongs to another file or case.</exception>
    /// <exception cref="CryptographicException">It was written under keys that are gone, or was changed.</exception>
    public async Task<(CaseFile File, byte[] Content)?> FindAsync(CaseReference reference, string id, CancellationToken cancellationToken)
    {
        if (await database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<FileRow>(
                $"SELECT {Columns}, content FROM case_files WHERE reference = @reference AND id = @id", new { reference = $"{reference}", id }),
            cancellationToken) is not { } row)
        {
            return null;
        }

        var about = Open(row);
        var content = _content.Unprotect(row.Content!);
        return Convert.ToBase64String(SHA256.HashData(content)) == about.Hash
            ? (Of(row, about), content)
            : throw new InvalidOperationException($"What is stored as a file of case {row.Reference} belongs to another file.");
    }

    /// <summary>Removes a file. Gives what it was; null where the case has no such file.</summary>
    public async Task<CaseFile?> RemoveAsync(DbConnection connection, DbTransaction? transaction, CaseReference reference, string id)
    {
        var asked = new { reference = $"{reference}", id };
        var row = await connection.QuerySingleOrDefaultAsync<FileRow>($"SELECT {Columns} FROM case_files WHERE reference = @reference AND id = @id", asked, transaction);
        if (row is null) return null;
        await connection.ExecuteAsync("DELETE FROM case_files WHERE reference = @reference AND id = @id", asked, transaction);
        return Of(row, Open(row));
    }

    /// <summary>How many files there are in all cases, and how many of them can be read: with the keys at hand, and each with its own content.</summary>
    public async Task<(int All, int Readable)> CountReadableAsync(CancellationToken cancellationToken)
    {
        var all = (await database.ReadAsync(
            connection => connection.QueryAsync<(string Reference, string Id)>("SELECT reference, id FROM case_files"), cancellationToken)).AsList();
        var readable = 0;
        foreach (var (reference, id) in all)
        {
            try
            {
                if (CaseReference.Read(reference) is { } named && await FindAsync(named, id, cancellationToken) is not null) readable++;
            }
            catch (Exception failure) when (failure is CryptographicException or InvalidOperationException or JsonException)
            {
                // Counted as unreadable.
            }
        }

        return (all.Count, readable);
    }

    private async Task<StoredFile?> LastAsync(DbConnection connection, DbTransaction? transaction, string reference) =>
        await connection.QuerySingleOrDefaultAsync<FileRow>(
            $"SELECT {Columns} FROM case_files WHERE reference = @reference ORDER BY at DESC, id DESC LIMIT 1", new { reference }, transaction) is { } row
            ? Open(row)
            : null;

    private CaseFile Of(FileRow row, StoredFile about) => new(
        row.Id,
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(row.At), clock.LocalTimeZone),
        new CaseAuthor(row.Author, about.Author),
        about.Name,
        about.Kind,
        row.Size);

    private StoredFile Open(FileRow row) =>
        JsonSerializer.Deserialize(_about.Unprotect(row.About), CaseFileJson.Default.StoredFile) is { } about && about.Id == row.Id && about.Reference == row.Reference
            ? about
            : throw new InvalidOperationException($"A file stored under case {row.Reference} belongs to another case.");

    private sealed class FileRow
    {
        public required string Id { get; init; }

        public required string Reference { get; init; }

        public required long At { get; init; }

        public required string Author { get; init; }

        public required long Size { get; init; }

        public required byte[] About { get; init; }

        public byte[]? Content { get; init; }
    }

    private sealed class Sums
    {
        public required long Count { get; init; }

        public required long Bytes { get; init; }

        public required long FromAuthor { get; init; }
    }
}

/// <summary>A file that is encrypted and can be written.</summary>
/// <param name="Size">Of the file itself, in bytes.</param>
/// <param name="Sealed"><paramref name="About"/>, encrypted.</param>
internal sealed record SealedFile(string Id, string Reference, CaseAuthor Author, int Size, StoredFile About, byte[] Sealed, byte[] Content);

/// <summary>What of a file is encrypted beside its content.</summary>
/// <param name="Id">Again beside the column, as the reference, so that files cannot change places unnoticed.</param>
/// <param name="Author">The name of who added it, as it was then; null for the citizen.</param>
/// <param name="Hash">SHA-256 of the content, in base 64.</param>
internal sealed record StoredFile(string Id, string Reference, string Name, string Kind, string? Author, string Hash)
{
    public bool IsSameAs(StoredFile other) => (Name, Kind, Author, Hash) == (other.Name, other.Kind, other.Author, other.Hash);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(StoredFile))]
internal sealed partial class CaseFileJson : JsonSerializerContext;
