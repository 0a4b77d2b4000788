using System.CommandLine;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Library;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Export;

/// <summary>
/// <c>export-data --municipality ID --to FOLDER|FILE.zip</c>: all that one ombud has of cases, decrypted, also while the host runs. Exit code 0 where it is
/// written whole, 1 with the reason where nothing is left of it.
/// </summary>
internal static class ExportCommand
{
    /// <param name="open">Opens the host's services, with storage ready, without serving anything.</param>
    public static Command Create(Func<CancellationToken, Task<WebApplication>> open)
    {
        var municipality = new Option<string>("--municipality") { Description = "The id of the ombud's municipality.", Required = true };
        var to = new Option<string?>("--to") { Description = "Where to: a folder that is empty or not there yet, or a file whose name ends in .zip." };
        var command = new Command("export-data", "Writes all of one ombud's cases as JSON, decrypted, also while the host runs. What it writes is personal data.") { municipality, to };
        command.SetAction(async (given, cancellationToken) =>
        {
            var console = given.InvocationConfiguration;
            if (given.GetValue(to) is not { Length: > 0 } path)
                return await RefuseAsync(console, "Say where with --to: a folder, or a file whose name ends in .zip. What is written is personal data, not encrypted; choose a place that only those can read who may read the ombud's cases.");
            var target = Path.GetFullPath(path);
            if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
                return await RefuseAsync(console, $"--to: there is something at {target} already. Name a new place: an export replaces nothing.");
            await using var host = await open(cancellationToken);
            try
            {
                var id = given.GetRequiredValue(municipality);
                var known = host.Services.GetRequiredService<Editions>().Now.Content.Municipalities.Select(each => each.Id).ToList();
                if (!known.Contains(id, StringComparer.Ordinal)) return await RefuseAsync(console, $"--municipality: '{id}' is not known. Known are: {string.Join(", ", known)}.");
                await host.Services.GetRequiredService<ReceiptKey>().LoadAsync(cancellationToken);
                await WriteAsync(host.Services.GetRequiredService<DataExport>(), id, target, console, cancellationToken);
                return 0;
            }
            catch (ContentException faulty)
            {
                return await RefuseAsync(console, faulty.Message);
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                return await RefuseAsync(console, $"--to: cannot write to {target}: {failed.Message}");
            }
        });
        return command;
    }

    private static async Task WriteAsync(DataExport export, string municipality, string target, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        await using var writing = ExportTarget.Of(target);
        var manifest = await export.WriteAsync(municipality, writing, cancellationToken);
        await writing.FinishAsync();
        foreach (var part in manifest.Parts.Where(part => !part.Name.Contains('/', StringComparison.Ordinal))) await console.Output.WriteLineAsync($"{part.Name,-14} {part.Count}");
        await console.Output.WriteLineAsync($"{"files",-14} {manifest.Parts.Count(part => part.Name.Contains('/', StringComparison.Ordinal))}");
        await console.Output.WriteLineAsync($"Written to {target}.");
        await console.Output.WriteLineAsync(DataExport.Warning);
    }

    private static async Task<int> RefuseAsync(InvocationConfiguration console, string message)
    {
        await console.Error.WriteLineAsync(message);
        return 1;
    }
}
