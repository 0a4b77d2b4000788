using System.CommandLine;
using System.Globalization;
using OmbudGuide.Bot.Library;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Retention;

/// <summary>
/// <c>retention [--dry-run] [--municipality ID]</c>: what has been kept for as long as the content says. With <c>--dry-run</c> nothing is removed. Both work
/// while the host runs. Exit code 0 where it is done, 1 where the content has faults or does not have the municipality.
/// </summary>
internal static class RetentionCommand
{
    /// <param name="open">Opens the host's services, with storage ready, without serving anything.</param>
    public static Command Create(Func<CancellationToken, Task<WebApplication>> open)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would go." };
        var municipality = new Option<string?>("--municipality") { Description = "Only what is this municipality's; with --dry-run alone." };
        var command = new Command("retention", "Removes what has been kept for as long as the content says, as the host does once a day; --dry-run tells what would go.") { dryRun, municipality };
        command.SetAction(async (given, cancellationToken) =>
        {
            await using var host = await open(cancellationToken);
            var console = given.InvocationConfiguration;
            try
            {
                var known = host.Services.GetRequiredService<Editions>().Now.Content.Municipalities.Select(each => each.Id).ToList();
                if (given.GetValue(municipality) is { } asked && (!given.GetValue(dryRun) || !known.Contains(asked, StringComparer.Ordinal)))
                {
                    await console.Error.WriteLineAsync(given.GetValue(dryRun)
                        ? $"--municipality: '{asked}' is not known. Known are: {string.Join(", ", known)}."
                        : "--municipality goes with --dry-run: what has to go goes everywhere.");
                    return 1;
                }
            }
            catch (ContentException faulty)
            {
                await console.Error.WriteLineAsync(faulty.Message);
                return 1;
            }

            var sweep = host.Services.GetRequiredService<RetentionSweep>();
            if (given.GetValue(dryRun)) await TellAsync(await sweep.LookAsync(given.GetValue(municipality), cancellationToken), console.Output);
            else await RemoveAsync(sweep, host.Services.GetRequiredService<RetentionCounts>(), console.Output, cancellationToken);
            return 0;
        });
        return command;
    }

    private static async Task TellAsync(IReadOnlyList<OverdueKind> lines, TextWriter output)
    {
        await output.WriteLineAsync($"{"kind",-15} {"municipality",-18} {"kept for",-10} {"would go",8}  oldest");
        foreach (var (kind, owner, keep, overdue) in lines)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{Ids.Of(kind),-15} {owner,-18} {(keep is { } period ? $"{period}" : "no end set"),-10} {overdue.Count,8}  {(overdue.Oldest is { } at ? $"{at:yyyy-MM-dd}" : "-")}"));
        }

        await output.WriteLineAsync("Nothing was removed.");
    }

    private static async Task RemoveAsync(RetentionSweep sweep, RetentionCounts counts, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"{"kind",-15} {"removed",8}");
        foreach (var kind in Enum.GetValues<KeptKind>())
        {
            var removed = await sweep.RemoveAsync(kind, cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Ids.Of(kind),-15} {removed,8}"));
        }

        await counts.RanAsync(cancellationToken);
    }
}
