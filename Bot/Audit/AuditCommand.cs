using System.CommandLine;
using System.Globalization;
using OmbudGuide.Bot.Commands;
using OmbudGuide.Content;
using OmbudGuide.Rules;

namespace OmbudGuide.Bot.Audit;

/// <summary>
/// <c>audit [--municipality ID] [--json] [--date DAY] [--content FOLDER]</c>: walks and checks every way of the interview.
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
        var folder = FolderOption.Option();
        var command = new Command(Name, "Walks every way of the interview and checks what it comes to.") { municipality, json, date, folder };
        command.SetAction((given, cancellationToken) => Task.FromResult(Run(
            given.GetRequiredValue(folder), given.GetValue(municipality), given.GetValue(date), given.GetValue(json), today, given.InvocationConfiguration, cancellationToken)));
        return command;
    }

    private static int Run(
        string folder, string? municipality, string? date, bool json, Func<DateOnly> today, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        ContentLibrary content;
        try
        {
            content = ContentLibrary.Load(folder);
        }
        catch (ContentException faulty)
        {
            console.Error.WriteLine(faulty.Message);
            return 1;
        }

        if (municipality is not null && content.FindMunicipality(municipality) is null)
        {
            console.Error.WriteLine($"--municipality: '{municipality}' is not known. Known are: {string.Join(", ", content.Municipalities.Select(each => each.Id))}.");
            return 1;
        }

        var day = today();
        if (date is not null && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            console.Error.WriteLine($"--date: '{date}' is no day. Expected one such as {today():yyyy-MM-dd}.");
            return 1;
        }

        var report = new Auditor(content, Guide.Compile()).Run(municipality, day, AuditProgress.OnATerminal(console), cancellationToken);
        console.Output.WriteLine(json ? AuditJson.Of(content, report) : AuditText.Of(content, report));
        return report.Breaches.Count > 0 ? 1 : 0;
    }
}
