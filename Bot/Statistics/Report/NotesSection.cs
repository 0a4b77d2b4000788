using OmbudGuide.Content;

namespace OmbudGuide.Bot.Statistics.Report;

/// <summary>How the figures are to be read: what they do not say, why they do not add up, and where they differ from what was published.</summary>
internal sealed class NotesSection(StatisticsScheme scheme, CaseCounts counts, ReportWords words, PublishedFigures? published, int least)
{
    public ReportSection Write() => new("notes", words.Of("notes.title"),
    [
        new ReportText(words.Of("notes.quality")),
        new ReportList([.. Sums(), .. Breaks(), .. SmallFigures(), words.Of("notes.source")]),
        .. Published(),
    ]);

    private IEnumerable<string> Sums()
    {
        var matters = CountNode.Matters(scheme, counts).Sum(line => line.Count);
        var areas = scheme.Areas.Sum(area => counts.Areas.GetValueOrDefault(area.Id));
        if (matters > counts.Cases) yield return Sum("notes.matters-exceed", matters);
        if (areas > counts.Cases) yield return Sum("notes.areas-exceed", areas);
        if (counts.WithoutMatter > 0) yield return words.Of("notes.without-matter", ("cases", words.Cases(counts.WithoutMatter)));
        if (counts.WithoutArea > 0) yield return words.Of("notes.without-area", ("cases", words.Cases(counts.WithoutArea)));
        if (scheme.Matters.Any(matter => matter.Within is not null)) yield return words.Of("notes.parts");
    }

    private string Sum(string id, int sum) => words.Of(id, ("sum", words.Number(sum)), ("cases", words.Cases(counts.Cases)));

    private IEnumerable<string> Breaks() => scheme.Breaks.Where(one => one.On > counts.Period.From && one.On <= counts.Period.To)
        .Select(one => words.Of("break", ("day", words.Date(one.On)), ("about", one.Text(words.Language))));

    private IEnumerable<string> SmallFigures()
    {
        if (published is not null) yield return words.Of("notes.published-exact");
        else if (least > 1) yield return words.Of("notes.small", ("least", words.Number(least)), ("why", scheme.SmallCounts!.Reason(words.Language)));
    }

    private IEnumerable<ReportPart> Published()
    {
        if (published is null) yield break;
        var source = published.Source(words.Language);
        if (published.Remarks.Count > 0)
        {
            yield return new ReportText(words.Of("notes.remarks", ("source", source)));
            yield return new ReportList([.. published.Remarks.Select(remark => remark.In(words.Language))]);
        }

        var differences = Differences(published).ToList();
        yield return new ReportText(words.Of(differences.Count == 0 ? "notes.agrees" : "notes.differs", ("source", source)));
        if (differences.Count > 0) yield return new ReportList(differences);
    }

    private IEnumerable<string> Differences(PublishedFigures figures)
    {
        if (figures.Cases is { } cases && cases != counts.Cases) yield return Difference(words.Of("unit.column"), cases, counts.Cases);

        // One line tells of an empty register what a line for each heading would.
        if (counts.Cases == 0) yield break;
        if (figures.Apart is { } apart && apart != counts.Apart) yield return Difference(words.Of("notes.apart"), apart, counts.Apart);
        foreach (var (headings, was, now) in new[]
        {
            (scheme.Matters, figures.Matters, counts.Matters), (scheme.Groups, figures.Groups, counts.Groups), (scheme.Areas, figures.Areas, counts.Areas),
        })
        {
            foreach (var heading in headings.Where(heading => was.ContainsKey(heading.Id) && was[heading.Id] != now.GetValueOrDefault(heading.Id)))
                yield return Difference(words.Name(heading), was[heading.Id], now.GetValueOrDefault(heading.Id));
        }
    }

    private string Difference(string name, int was, int now) =>
        words.Of("notes.difference", ("name", name), ("published", words.Number(was)), ("counted", words.Number(now)));
}
