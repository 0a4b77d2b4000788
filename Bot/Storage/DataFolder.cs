namespace OmbudGuide.Bot.Storage;

/// <summary>
/// The folder that holds the embedded database and the keys, readable by the host's own user alone. Named by <c>OMBUDGUIDE_DATA</c>,
/// else <c>data</c> in the working directory. Keep its <c>keys</c> elsewhere by <c>OMBUDGUIDE_KEYS</c>: who has both can read what is stored.
/// </summary>
public sealed class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public DataFolder(IConfiguration configuration)
    {
        Path = Create(configuration["OMBUDGUIDE_DATA"] is { Length: > 0 } named ? named : "data");
        Keys = Create(configuration["OMBUDGUIDE_KEYS"] is { Length: > 0 } keys ? keys : System.IO.Path.Combine(Path, "keys"));
    }

    public string Path { get; }

    public string Keys { get; }

    /// <summary>The embedded database; there is none where PostgreSQL holds the data.</summary>
    public string Database => System.IO.Path.Combine(Path, "ombudguide.db");

    private static string Create(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(full);
            return full;
        }

        Directory.CreateDirectory(full, OwnerOnly);
        return full;
    }
}
