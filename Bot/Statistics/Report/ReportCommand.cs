using System.CommandLine;
using System.Globalization;
using System.Text;
using OmbudGuide.Bot.Library;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Statistics.Report;

/// <summary>
/// <c>report --municipality ID --year YEAR [--out FOLDER] [--language LANGUAGE]</c>, or <c>--from DAY --to DAY</c>: writes the statistics chapter
/// of an ombud's report as DOCX and HTML. Exit code 0 where both are written, 1 where something given is not as it must be.
/// </summary>
public static class ReportCommand
{
    public const string Name = "report";

    /// <param name="open">Opens the host's services, with storage ready, without serving anything.</param>
    public static Command Create(Func<CancellationToken, Task<WebApplication>> open)
    {
        var municipality = new Option<string>("--municipality") { Description = "The municipality's id.", Required = true };
        var year = new Option<string?>("--year") { Description = "The year of the report; where the ombud's own year is another than the calendar's, that one." };
        var from = new Option<string?>("--from") { Description = "The first day, YYYY-MM-DD, in place of a year." };
        var to = new Option<string?>("--to") { Description = "The last day, YYYY-MM-DD." };
        var language = new Option<string?>("--language") { Description = "The language of the report; the ombud's own without it." };
        var output = new Option<string>("--out") { Description = "The folder to write to; it is made where there is none.", DefaultValueFactory = _ => "." };
        var command = new Command(Name, "Writes the statistics chapter of an ombud's annual report, as DOCX and HTML.") { municipality, year, from, to, language, output };
        command.SetAction(async (given, cancelled) =>
        {
            await using var host = await open(cancelled);
            var asked = new Asked(
                given.GetRequiredValue(municipality), given.GetValue(year), given.GetValue(from), given.GetValue(to), given.GetValue(language), given.GetRequiredValue(output));
            return await RunAsync(host.Services, asked, given.InvocationConfiguration, cancelled);
        });
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, Asked asked, InvocationConfiguration console, CancellationToken cancelled)
    {
        ContentLibrary content;
        try
        {
            content = services.GetRequiredService<Editions>().Now.Content;
        }
        catch (ContentException faulty)
        {
            return await RefuseAsync(console, faulty.Message);
        }

        if (content.FindMunicipality(asked.Municipality) is not { } municipality)
        {
            var known = string.Join(", ", content.Municipalities.Select(each => each.Id));
            return await RefuseAsync(console, $"--municipality: '{asked.Municipality}' is not known. Known are: {known}.");
        }

        var language = asked.Language ?? municipality.Languages[0];
        if (!municipality.Languages.Contains(language, StringComparer.Ordinal))
            return await RefuseAsync(console, $"--language: '{language}' is not spoken there. Expected one of {string.Join(", ", municipality.Languages)}.");
        var scheme = content.Scheme(municipality.Id);
        if (asked.Period(scheme, out var refused) is not { } period) return await RefuseAsync(console, refused);

        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime);
        var counts = await services.GetRequiredService<CaseCounter>().CountAsync(municipality.Id, scheme, period, cancelled);
        var report = new ReportWriter(scheme, counts, new ReportWords(content, municipality, language, today), today).Write();
        var name = asked.Year is { } named ? named : $"{period.From:yyyy-MM-dd}-{period.To:yyyy-MM-dd}";
        var file = Path.Combine(asked.Output, $"{municipality.Id}-{name}.{language}");
        try
        {
            Directory.CreateDirectory(asked.Output);
            await File.WriteAllBytesAsync($"{file}.docx", ReportDocx.Of(report), cancelled);
            await File.WriteAllTextAsync($"{file}.html", await ReportHtml.OfAsync(report), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancelled);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(console, $"--out: cannot write to '{asked.Output}': {failed.Message}");
        }

        await console.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{municipality.Name}, {period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd}: {counts.Cases} cases, {counts.Apart} counted apart"));
        await console.Output.WriteLineAsync($"  {file}.docx");
        await console.Output.WriteLineAsync($"  {file}.html");
        return 0;
    }

    private static async Task<int> RefuseAsync(InvocationConfiguration console, string message)
    {
        await console.Error.WriteLineAsync(message);
        return 1;
    }

    private sealed record Asked(string Municipality, string? Year, string? From, string? To, string? Language, string Output)
    {
        /// <summary>The days asked for; null, and why, where they are none.</summary>
        public CountedPeriod? Period(StatisticsScheme scheme, out string refused)
        {
            refused = "Expected --year, or --from and --to.";
            if (Year is not null == (From is not null || To is not null)) return null;
            if (Year is not null)
            {
                refused = $"--year: '{Year}' is no year. Expected one such as 2023.";
                return int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2100
                    ? CountedPeriod.Year(scheme, year)
                    : null;
            }

            if (Day("--from", From, out refused) is not { } first || Day("--to", To, out refused) is not { } last) return null;
            try
            {
                return new CountedPeriod(first, last);
            }
            catch (ArgumentException impossible)
            {
                refused = $"--to: {impossible.Message}";
                return null;
            }
        }

        private static DateOnly? Day(string option, string? given, out string refused)
        {
            refused = $"{option}: '{given}' is no day. Expected one such as 2023-06-13.";
            return DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day >= ContentLibrary.FirstDay && day <= ContentLibrary.LastDay
                ? day
                : null;
        }
    }
}
