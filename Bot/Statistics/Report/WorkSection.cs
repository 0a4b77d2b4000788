using OmbudGuide.Bot.Cases;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Statistics.Report;

/// <summary>What became of the cases, and how soon the citizens first had an answer. No ombud has published either, so small figures are always folded.</summary>
internal sealed class WorkSection(CaseCounts counts, ReportWords words, int least)
{
    private readonly CountTable _table = new(words, inPercent: false, least);

    public IEnumerable<ReportSection> Write()
    {
        if (counts.Outcomes.Count > 0)
        {
            yield return new ReportSection("outcomes", words.Of("outcomes.title"),
            [
                new ReportText(words.Of("outcomes.intro", ("closed", words.Cases(counts.Cases - counts.Unfinished)), ("open", words.Cases(counts.Unfinished)))),
                Table("outcomes", Ids.All<CaseOutcome>().Where(counts.Outcomes.ContainsKey).Select(id => (id, counts.Outcomes[id]))),
            ]);
        }

        if (counts.Answers.Median is { } median)
        {
            yield return new ReportSection("answers", words.Of("answers.title"),
            [
                new ReportText(words.Of("answers.intro", ("answered", words.Cases(counts.Answers.Answered)), ("median", words.Count("days", median)))),
                Table("answers", counts.Answers.Bands.Select(band => (Ids.Of(band.Band), band.Cases))),
            ]);
        }
    }

    private ReportTable Table(string id, IEnumerable<(string Id, int Cases)> lines) => _table.Of(
        $"{id}-table", words.Of($"{id}.caption"), words.Of($"{id}.column"), Folding.Of([.. lines.Select(line => Line($"{id}.name.{line.Id}", line.Id, line.Cases))], least), counts.Cases);

    private CountNode Line(string text, string id, int cases) =>
        new([new SchemeEntry(id, Translated.Of(words.Language, words.Of(text)))], cases, []);
}
