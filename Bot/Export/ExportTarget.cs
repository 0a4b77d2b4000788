using System.IO.Compression;
using System.Security.Cryptography;

namespace OmbudGuide.Bot.Export;

/// <summary>Where an export goes: a folder, or one file that packs it. Readable by whoever runs the command alone, and there whole or not at all.</summary>
internal abstract class ExportTarget : IAsyncDisposable
{
    private readonly List<ExportedPart> _parts = [];

    /// <summary>What has been written, in order.</summary>
    public IReadOnlyList<ExportedPart> Parts => _parts;

    /// <param name="path">A file whose name ends in <c>.zip</c>, or a folder.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static ExportTarget Of(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new PackedTarget(path) : new FolderTarget(path);

    /// <summary>Writes a part piece by piece, so that no more of it is held than one piece.</summary>
    /// <param name="name">Within the export, folders with slashes.</param>
    /// <param name="write">Gives how many things it wrote.</param>
    public async Task AddAsync(string name, Func<Stream, Task<int>> write, CancellationToken cancellationToken)
    {
        using var hash = SHA256.Create();
        int count;
        await using (var part = await OpenAsync(name, cancellationToken))
        {
            await using var hashed = new CryptoStream(part, hash, CryptoStreamMode.Write, leaveOpen: true);
            count = await write(hashed);
        }

        _parts.Add(new ExportedPart(name, count, Convert.ToHexStringLower(hash.Hash!)));
    }

    /// <summary>All is written: it now lies where it was asked for.</summary>
    public abstract Task FinishAsync();

    /// <summary>What was not finished is removed.</summary>
    public abstract ValueTask DisposeAsync();

    protected abstract Task<Stream> OpenAsync(string name, CancellationToken cancellationToken);

    protected static FileStreamOptions ForOneAlone()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}

/// <summary>A part of an export.</summary>
/// <param name="Count">How many things there are in it.</param>
/// <param name="Sha256">In hexadecimal.</param>
internal sealed record ExportedPart(string Name, int Count, string Sha256);

/// <summary>A folder that is there only when it is whole.</summary>
internal sealed class FolderTarget : ExportTarget
{
    private readonly string _path;
    private readonly string _aside;

    public FolderTarget(string path)
    {
        (_path, _aside) = (path, $"{path}.writing");
        Make(_aside);
    }

    public override Task FinishAsync()
    {
        // An empty folder that was there is the one that was meant.
        if (Directory.Exists(_path)) Directory.Delete(_path);
        Directory.Move(_aside, _path);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        if (Directory.Exists(_aside)) Directory.Delete(_aside, recursive: true);
        return ValueTask.CompletedTask;
    }

    protected override Task<Stream> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var path = Path.Combine(_aside, name);
        Make(Path.GetDirectoryName(path)!);
        return Task.FromResult<Stream>(new FileStream(path, ForOneAlone()));
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

/// <summary>A packed file that is there only when it is whole.</summary>
internal sealed class PackedTarget : ExportTarget
{
    private readonly string _path;
    private readonly string _aside;
    private readonly ZipArchive _archive;
    private bool _isClosed;

    public PackedTarget(string path)
    {
        (_path, _aside) = (path, $"{path}.writing");
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        _archive = new ZipArchive(new FileStream(_aside, ForOneAlone()), ZipArchiveMode.Create);
    }

    public override async Task FinishAsync()
    {
        await CloseAsync();
        File.Move(_aside, _path);
    }

    public override async ValueTask DisposeAsync()
    {
        await CloseAsync();
        File.Delete(_aside);
    }

    protected override Task<Stream> OpenAsync(string name, CancellationToken cancellationToken) =>
        _archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);

    private async Task CloseAsync()
    {
        if (_isClosed) return;
        _isClosed = true;
        await _archive.DisposeAsync();
    }
}
