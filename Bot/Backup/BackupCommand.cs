using System.CommandLine;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Backup;

/// <summary>
/// <c>backup DATA.zip KEYS.zip</c> copies the embedded database and its keys into two files, also while the host runs; <c>restore DATA.zip KEYS.zip</c> puts
/// them into an empty data folder and proves what was restored. Exit code 0 where it is done, 1 with the reason where not.
/// </summary>
internal static class BackupCommand
{
    /// <param name="create">Makes the host's services, without opening its storage.</param>
    public static Command Backup(Func<WebApplication> create)
    {
        var (data, keys) = Files("to write");
        var command = new Command("backup", "Copies the database and its keys into two files, also while the host runs. Keep them apart: who has both can read what citizens wrote.") { data, keys };
        command.SetAction((given, cancellationToken) => RunAsync(given, create, async (folder, say) =>
        {
            await using var host = create();
            var made = await new BackupMaking(folder, host.Services.GetRequiredService<TimeProvider>())
                .MakeAsync(given.GetRequiredValue(data).FullName, given.GetRequiredValue(keys).FullName, say, cancellationToken);
            return $"The backup is made, as of {made.MadeAt:yyyy-MM-dd HH:mm:ss} UTC. Cases in it: {made.Cases}.\nThe data: {given.GetRequiredValue(data).FullName}\nThe keys: {given.GetRequiredValue(keys).FullName}\nKeep the two apart.";
        }));
        return command;
    }

    /// <param name="create">Makes the host's services, without opening its storage.</param>
    /// <param name="open">Opens the host's services, with storage ready, without serving anything.</param>
    public static Command Restore(Func<WebApplication> create, Func<CancellationToken, Task<WebApplication>> open)
    {
        var (data, keys) = Files("that backup wrote");
        var command = new Command("restore", "Puts a backup into an empty data folder, and proves it: the copy is whole, every case and file can be read, the log has no gap.") { data, keys };
        command.SetAction((given, cancellationToken) => RunAsync(given, create, async (folder, say) =>
        {
            var restored = await new Restoring(folder)
                .RestoreAsync(given.GetRequiredValue(data).FullName, given.GetRequiredValue(keys).FullName, open, say, cancellationToken);
            return $"The backup of {restored.MadeAt:yyyy-MM-dd HH:mm:ss} UTC is restored into {folder.Path}. Cases in it: {restored.Cases}. All of them can be read, and the log is whole.";
        }));
        return command;
    }

    private static (Argument<FileInfo> Data, Argument<FileInfo> Keys) Files(string which) =>
        (new Argument<FileInfo>("data") { Description = $"The file of the data {which}, for example data.zip." },
            new Argument<FileInfo>("keys") { Description = $"The file of the keys {which}, for example keys.zip." });

    private static async Task<int> RunAsync(ParseResult given, Func<WebApplication> create, Func<DataFolder, Action<string>, Task<string>> act)
    {
        var (output, error) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        try
        {
            DataFolder folder;
            await using (var host = create())
            {
                if (host.Configuration.GetConnectionString("OmbudGuide") is { Length: > 0 })
                    throw new BackupRefused("The data lies in PostgreSQL. Back it up with pg_dump, restore it with pg_restore, and keep a copy of the folder of the keys apart from it.");
                folder = host.Services.GetRequiredService<DataFolder>();
            }

            await output.WriteLineAsync(await act(folder, output.WriteLine));
            return 0;
        }
        catch (Exception failure) when (failure is BackupRefused or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(failure.Message);
            return 1;
        }
    }
}
