using System.CommandLine;
using OmbudGuide.Bot.Commands;
using OmbudGuide.Content;
using OmbudGuide.Rules;

namespace OmbudGuide.Bot.Audit;

/// <summary>
/// <c>audit [--municipality ID] [--json] [--date DAY [--day-alone]] [--content FOLDER]</c>: walks and checks every way of the interview.
/// Exit code 0 where all is well, 1 where there is a breach or something given is not as it must be.
/// </summary>
public static class AuditCommand
{
    public const string Name = "audit";

    /// <param name="today">The day where no other is asked for.</param>
    public static Command Create(Func<DateOnly> today)
    {
        var municipality = new Option<string?>("--municipality") { Description = "The id of one municipality; without it, all." };
        var json = new Option<bool>("--json") { Description = "Prints a JSON document, for programs to read." };
        var date = new Option<string?>("--date") { Description = "The day that all services are counted for, YYYY-MM-DD; today without it." };
        var alone = new Option<bool>("--day-alone") { Description = "Walks that day only, and not the days around each change of law or mandate." };
        var folder = FolderOption.Option();
        var command = new Command(Name, "Walks every way of the interview and checks what it comes to.") { municipality, json, date, alone, folder };
        command.SetAction((given, cancellationToken) => Task.FromResult(Run(
            given.GetRequiredValue(folder), given.GetValue(municipality), given.GetValue(date), given.GetValue(json), given.GetValue(alone), today, given.InvocationConfiguration, cancellationToken)));
        return command;
    }

    private static int Run(
        string folder, string? municipality, string? date, bool json, bool dayAlone, Func<DateOnly> today, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (AuditInput.Read(console, folder, municipality, date, today()) is not { } input)
        {
            return 1;
        }

        var report = new Auditor(input.Content, Guide.Compile()).Run(municipality, input.Day, AuditProgress.OnATerminal(console), cancellationToken, dayAlone);
        console.Output.WriteLine(json ? AuditJson.Of(input.Content, report) : AuditText.Of(input.Content, report));
        return report.Breaches.Count > 0 ? 1 : 0;
    }
}
