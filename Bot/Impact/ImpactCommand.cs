using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OmbudGuide.Bot.Commands;
using OmbudGuide.Content;
using OmbudGuide.Rules;

namespace OmbudGuide.Bot.Impact;

/// <summary>
/// <c>impact --source ID [--json] [--content FOLDER]</c>: what a change of a paragraph, or of a sentence of a mandate, touches. Exit code 0 where
/// the source is known, 1 where it is not.
/// </summary>
internal static class ImpactCommand
{
    public const string Name = "impact";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <param name="today">The day whose names are shown.</param>
    public static Command Create(Func<DateOnly> today)
    {
        var source = new Option<string>("--source") { Description = "The id of a source: no.fvl.29, dk.rsl.67, no.drammen.mandate.6.", Required = true };
        var json = new Option<bool>("--json") { Description = "Prints a JSON document, for programs to read." };
        var folder = FolderOption.Option();
        var command = new Command(Name, "Tells what a change of a law's paragraph or a mandate's sentence touches.") { source, json, folder };
        command.SetAction(async (given, _) => await RunAsync(
            given.GetRequiredValue(folder), given.GetRequiredValue(source), given.GetValue(json), today(), given.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string source, bool json, DateOnly day, InvocationConfiguration console)
    {
        ContentLibrary content;
        try
        {
            content = ContentLibrary.Load(folder);
        }
        catch (ContentException faulty)
        {
            await console.Error.WriteLineAsync(faulty.Message);
            return 1;
        }

        if (new ImpactSearch(content, Guide.Compile()).Of(source, day) is not { } impact)
        {
            await console.Error.WriteLineAsync(Unknown(source, content));
            return 1;
        }

        await console.Output.WriteLineAsync(json ? JsonSerializer.Serialize(impact, Json) : ImpactText.Of(impact));
        return 0;
    }

    private static string Unknown(string source, ContentLibrary content)
    {
        const int MostShown = 12;
        var known = content.Sources.Select(each => each.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var nearest = Nearest.To(source, known);
        var start = source.LastIndexOf('.') is var dot and > 0 ? source[..(dot + 1)] : source;
        var alike = known.Where(id => id.StartsWith(start, StringComparison.OrdinalIgnoreCase)).ToList();
        var acts = known.Select(id => string.Join('.', id.Split('.').Take(2))).Distinct(StringComparer.Ordinal).ToList();
        return $"--source: there is no source '{source}'."
            + (nearest is null ? "" : $" Did you mean '{nearest}'?")
            + (alike.Count > 0
                ? $"{Environment.NewLine}Beginning with '{start}' there is {string.Join(", ", alike.Take(MostShown))}{(alike.Count > MostShown ? $" and {alike.Count - MostShown} more" : "")}."
                : $"{Environment.NewLine}Ids begin with {string.Join(", ", acts.Take(3 * MostShown))}.");
    }
}
