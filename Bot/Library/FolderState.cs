namespace OmbudGuide.Bot.Library;

/// <summary>What a folder looks like from outside: names, lengths and times of its files. Two looks that are equal saw the same files.</summary>
internal sealed class FolderState : IEquatable<FolderState>
{
    /// <summary>A content folder holds far fewer; more are not looked at, and the loader refuses them.</summary>
    private const int MostFiles = 20_000;

    private readonly (string Name, long Length, DateTime Written)[] _files;

    private FolderState((string, long, DateTime)[] files) => _files = files;

    /// <summary>A folder that is not there, or cannot be read just now, looks empty.</summary>
    public static FolderState Of(string folder)
    {
        try
        {
            return new([.. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .Take(MostFiles)
                .Select(file => (file.FullName, file.Length, file.LastWriteTimeUtc))
                .OrderBy(file => file.FullName, StringComparer.Ordinal)]);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // Files come and go while someone saves; the next look will see.
            return new([]);
        }
    }

    public bool Equals(FolderState? other) => other is not null && _files.AsSpan().SequenceEqual(other._files);

    public override bool Equals(object? obj) => Equals(obj as FolderState);

    public override int GetHashCode() => _files.Length;
}
