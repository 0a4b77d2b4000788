using System.CommandLine;
using System.Globalization;
using System.Text;
using OmbudGuide.Bot.Commands;
using OmbudGuide.Bot.Library;
using OmbudGuide.Content;
using OmbudGuide.Rules;

namespace OmbudGuide.Bot.Rulebook;

/// <summary>
/// <c>rulebook --out FOLDER [--municipality ID] [--date DAY] [--content FOLDER]</c>: writes the book of each ombud, one file for each language.
/// Exit code 0 where they are written, 1 where something given is not as it must be.
/// </summary>
internal static class RulebookCommand
{
    /// <param name="today">The day where no other is asked for.</param>
    public static Command Create(Func<DateOnly> today)
    {
        var output = new Option<string>("--out") { Description = "The folder to write to; it is made where there is none.", Required = true };
        var municipality = new Option<string?>("--municipality") { Description = "The id of one municipality; without it, all." };
        var date = new Option<string?>("--date") { Description = "The day that the book is for, YYYY-MM-DD; today without it." };
        var folder = FolderOption.Option();
        var command = new Command("rulebook", "Writes a book for each ombud to read and sign: the mandate, the rules, what is asked and told, and why.") { output, municipality, date, folder };
        command.SetAction((given, cancelled) => RunAsync(
            given.GetRequiredValue(output), given.GetRequiredValue(folder), given.GetValue(municipality), given.GetValue(date), today, given.InvocationConfiguration, cancelled));
        return command;
    }

    private static async Task<int> RunAsync(
        string output, string folder, string? municipality, string? date, Func<DateOnly> today, InvocationConfiguration console, CancellationToken cancelled)
    {
        Edition edition;
        try
        {
            edition = Edition.Load(folder, Task.Run(Guide.Compile, cancelled));
        }
        catch (ContentException faulty)
        {
            await console.Error.WriteLineAsync(faulty.Message);
            return 1;
        }

        var content = edition.Content;
        if (municipality is not null && content.FindMunicipality(municipality) is null)
        {
            await console.Error.WriteLineAsync($"--municipality: '{municipality}' is not known. Known are: {string.Join(", ", content.Municipalities.Select(each => each.Id))}.");
            return 1;
        }

        var day = today();
        if (date is not null && !(DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            && day >= ContentLibrary.FirstDay && day <= ContentLibrary.LastDay))
        {
            await console.Error.WriteLineAsync($"--date: '{date}' is no day that can be judged. Expected one such as {today():yyyy-MM-dd}, from {ContentLibrary.FirstDay:yyyy-MM-dd} to {ContentLibrary.LastDay:yyyy-MM-dd}.");
            return 1;
        }

        try
        {
            Directory.CreateDirectory(output);
            foreach (var each in content.Municipalities.Where(each => municipality is null || each.Id == municipality))
            {
                await WriteAsync(edition, each, day, output, console, cancelled);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"--out: cannot write to '{output}': {refused.Message}");
            return 1;
        }

        return 0;
    }

    private static async Task WriteAsync(Edition edition, Municipality municipality, DateOnly day, string output, InvocationConfiguration console, CancellationToken cancelled)
    {
        var walk = BookWalk.Of(edition.Content, edition.Guide, municipality.Id, day, Environment.ProcessorCount, cancelled);
        await console.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{municipality.Name}: {walk.Points} points of the interview walked in {walk.Took.TotalSeconds:0.0} s, {walk.Kinds.Count} kinds of path, {walk.Coverage.Fired.Count} rules"));
        foreach (var language in municipality.Languages)
        {
            var book = BookBinder.Bind(edition.Content, edition.Guide, walk, language, other => BookBinder.FileOf(municipality.Id, other));
            var file = Path.Combine(output, BookBinder.FileOf(municipality.Id, language));
            await File.WriteAllTextAsync(file, await BookHtml.OfAsync(book), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancelled);
            await console.Output.WriteLineAsync($"  {file}");
        }
    }
}
