using System.CommandLine;
using OmbudGuide.Content;
using OmbudGuide.Rules;

namespace OmbudGuide.Bot.Audit;

/// <summary>
/// <c>routes [--municipality ID] [--date DAY] [--content FOLDER]</c>: for each service and kind of trouble the one main body, for humans to review.
/// Exit code 0; 1 where something given is not as it must be, or where a line has no main body.
/// </summary>
public static class RoutesCommand
{
    public const string Name = "routes";

    /// <param name="today">The day where no other is asked for.</param>
    public static Command Create(Func<DateOnly> today)
    {
        var municipality = new Option<string?>("--municipality") { Description = "The id of one municipality; without it, all." };
        var date = new Option<string?>("--date") { Description = "The day judged, YYYY-MM-DD; today without it." };
        var folder = new Option<string>("--content") { Description = "The content folder.", DefaultValueFactory = _ => ContentLibrary.DefaultFolder };
        var command = new Command(Name, "Prints the main body of each service and kind of trouble, by municipality.") { municipality, date, folder };
        command.SetAction(given =>
        {
            var console = given.InvocationConfiguration;
            if (AuditInput.Read(console, given.GetRequiredValue(folder), given.GetValue(municipality), given.GetValue(date), today()) is not { } input)
            {
                return 1;
            }

            var guide = Guide.Compile();
            var whole = true;
            foreach (var each in input.Content.Municipalities.Where(each => input.Municipality is null || each.Id == input.Municipality))
            {
                var lines = RouteTable.Of(guide, input.Content.WorldFor(each.Id, input.Day));
                console.Output.Write(RouteTable.Text(each.Id, lines));
                whole &= lines.All(line => line.MainBody is not null);
            }

            return whole ? 0 : 1;
        });
        return command;
    }
}
