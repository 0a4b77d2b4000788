namespace OmbudGuide.Bot.Storage;

/// <summary>
/// The folder that holds the embedded database and the keys, readable by the host's own user alone. Named by <c>OMBUDGUIDE_DATA</c>,
/// else <c>data</c> in the working directory. Keep its <c>keys</c> elsewhere by <c>OMBUDGUIDE_KEYS</c>: who has both can read what is stored.
/// </summary>
public sealed class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const string DataSetting = "OMBUDGUIDE_DATA";
    private const string KeysSetting = "OMBUDGUIDE_KEYS";

    /// <exception cref="SettingException">A folder cannot be made or used.</exception>
    public DataFolder(IConfiguration configuration)
    {
        Path = Create(configuration, DataSetting, "data");
        Keys = Create(configuration, KeysSetting, System.IO.Path.Combine(Path, "keys"));
    }

    public string Path { get; }

    public string Keys { get; }

    /// <summary>The embedded database; there is none where PostgreSQL holds the data.</summary>
    public string Database => System.IO.Path.Combine(Path, "ombudguide.db");

    private static string Create(IConfiguration configuration, string setting, string otherwise)
    {
        var named = configuration[setting] is { Length: > 0 } name ? name : otherwise;
        try
        {
            var full = System.IO.Path.GetFullPath(named);
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(full);
            else Directory.CreateDirectory(full, OwnerOnly);
            return full;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingException($"'{named}' cannot be used as a folder: {failure.Message} Name another with {setting}.", failure);
        }
    }
}
