using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using OmbudGuide.Bot.Library;
using OmbudGuide.Content;
using OmbudGuide.Rules;

namespace OmbudGuide.Bot.Commands;

/// <summary>
/// <c>content check [folder]</c>: whether the content can be used, and what is wrong with it: every fault with its file, its line and what was
/// expected. Exit code 0 where it can be used, 1 where it cannot.
/// </summary>
internal static class ContentCommand
{
    public static Command Create() => new("content", "The texts, laws, mandates and bodies that the guide speaks from.") { Check() };

    private static Command Check()
    {
        var folder = FolderOption.Argument();
        var check = new Command("check", "Checks all content as the start of the program does, and tells each fault by file, line and what was expected.") { folder };
        check.SetAction(async (given, _) =>
        {
            var console = given.InvocationConfiguration;
            var watch = Stopwatch.StartNew();
            try
            {
                var content = Edition.Load(given.GetRequiredValue(folder), Task.Run(Guide.Compile)).Content;
                var municipalities = string.Join(", ", content.Municipalities.Select(each => each.Name));
                await console.Output.WriteLineAsync($"No faults in {content.Folder}");
                await console.Output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{content.Municipalities.Count} {(content.Municipalities.Count == 1 ? "municipality" : "municipalities")} ({municipalities}), version {content.Version}, checked in {watch.ElapsedMilliseconds} ms."));
                return 0;
            }
            catch (ContentException faulty)
            {
                foreach (var fault in faulty.Faults) await console.Error.WriteLineAsync(fault.ToString());
                await console.Error.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{faulty.Faults.Count} {(faulty.Faults.Count == 1 ? "fault" : "faults")} in {given.GetRequiredValue(folder)}, found in {watch.ElapsedMilliseconds} ms. Mend them and check again."));
                return 1;
            }
        });
        return check;
    }
}
