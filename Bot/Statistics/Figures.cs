using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Statistics.Report;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Statistics;

/// <summary>A table of figures as the office shows and exports it.</summary>
/// <param name="Id">Names it in exports.</param>
/// <param name="Heading">The head of the lines' names.</param>
/// <param name="IsSeries">Its lines follow each other in time.</param>
internal sealed record FigureTable(string Id, string Title, string Heading, bool IsSeries, IReadOnlyList<FigureLine> Lines);

/// <param name="Ids">What it counts; several where small figures are folded.</param>
/// <param name="PartOf">The name of the line that it is part of; null for none.</param>
/// <param name="Cases">Null where there are some, but too few to be told.</param>
internal sealed record FigureLine(IReadOnlyList<string> Ids, string Name, string? PartOf, int? Cases);

/// <summary>All tables of a period.</summary>
internal static class Figures
{
    /// <param name="least">The smallest figure, other than nothing, that is shown under a heading; 1 shows all.</param>
    public static IReadOnlyList<FigureTable> Of(StatisticsScheme scheme, CaseCounts counts, ReportWords words, int least)
    {
        var months = counts.Period.Months;
        var withYear = months[0].Year != months[^1].Year;
        return
        [
            // How many came in a month tells nothing of anybody, so that months are never folded.
            new FigureTable("months", words.Of("cases.months"), words.Of("month"), IsSeries: true,
            [
                .. months.Select(month => new FigureLine([$"{month:yyyy-MM}"], words.Month(month, withYear), null, counts.Months.GetValueOrDefault(month))),
            ]),
            Table("matters", "matters", CountNode.Matters(scheme, counts)),
            Table("areas", "areas", CountNode.Areas(scheme, counts)),
            Table("outcomes", "outcomes", [.. Ids.All<CaseOutcome>().Select(id => Line("outcomes", id, counts.Outcomes.GetValueOrDefault(id)))]),
            Table("answers", "answers", [.. counts.Answers.Bands.Select(band => Line("answers", Ids.Of(band.Band), band.Cases))]),
        ];

        FigureTable Table(string id, string text, IReadOnlyList<CountNode> lines) => new(
            id, words.Of($"{text}.caption"), words.Of($"{text}.column"), IsSeries: false, [.. Lines(Folding.Of(lines, least), null, words)]);

        CountNode Line(string table, string id, int cases) =>
            new([new SchemeEntry(id, Translated.Of(words.Language, words.Of($"{table}.name.{id}")))], cases, []);
    }

    private static IEnumerable<FigureLine> Lines(IReadOnlyList<CountNode> lines, CountNode? within, ReportWords words) => lines.SelectMany(line =>
        Lines(line.Parts, line, words).Prepend(new FigureLine(
            [.. line.Headings.Select(heading => heading.Id)],
            ReportWords.Capital(words.Name(line, within)),
            within is null ? null : words.Name(within),
            line.IsFew ? null : line.Count)));
}
