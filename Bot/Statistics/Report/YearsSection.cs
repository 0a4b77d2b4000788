using System.Globalization;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Statistics.Report;

/// <summary>The figures beside those of earlier years, as the ombud published them. Nothing is added up that was not published.</summary>
internal sealed class YearsSection(StatisticsScheme scheme, CaseCounts counts, ReportWords words, int least)
{
    public IEnumerable<ReportSection> Write()
    {
        var earlier = scheme.Published.Where(figures => figures.Year is not null && figures.To < counts.Period.From).ToList();
        if (earlier.Count == 0) yield break;
        var rows = Rows(earlier).ToList();
        string[] columns = [words.Of("years.column"), .. earlier.Select(figures => Label(figures.Year!.Value)), Now];
        yield return new ReportSection("years", words.Of("years.title"),
        [
            new ReportText(words.Of("years.intro", ("sources", words.Join(earlier.Select(figures => figures.Source(words.Language)).Distinct(StringComparer.Ordinal))))),
            new ReportTable("years-table", words.Of("years.caption"), columns, rows),
            .. IsBroken ? [new ReportText(words.Of("years.mark"))] : Array.Empty<ReportPart>(),
            .. scheme.Breaks.Where(one => one.On > earlier[0].From && one.On <= counts.Period.From)
                .Select(one => new ReportText(words.Of("break", ("day", words.Date(one.On)), ("about", one.Text(words.Language))))),
            .. earlier.SelectMany(figures => figures.Remarks.Select(remark => new ReportText(
                words.Of("years.remark", ("year", Label(figures.Year!.Value)), ("remark", remark.In(words.Language)))))),
        ]);
    }

    /// <summary>The ways of counting changed in the period itself, which is marked on its column and told among the notes.</summary>
    private bool IsBroken => scheme.Breaks.Any(one => one.On > counts.Period.From && one.On <= counts.Period.To);

    private string Now => IsBroken ? words.Of("years.marked", ("year", words.During(counts.Period))) : words.During(counts.Period);

    private static string Label(int year) => year.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<ReportRow> Rows(IReadOnlyList<PublishedFigures> earlier)
    {
        if (earlier.Any(figures => figures.Cases is not null))
            yield return new ReportRow(words.Of("unit.column"), [.. earlier.Select(figures => Shown(figures.Cases)), words.Number(counts.Cases)], RowKind.Total);
        var groups = scheme.Groups.Select(group => (Heading: group, Earlier: earlier.Select(figures => Find(figures.Groups, group)), Now: counts.Groups, Kind: RowKind.Group));
        var areas = scheme.Areas.Select(area => (Heading: area, Earlier: earlier.Select(figures => Find(figures.Areas, area)), Now: counts.Areas, Kind: RowKind.Plain));
        foreach (var (heading, before, now, kind) in groups.Concat(areas))
        {
            var figures = before.ToList();
            if (figures.TrueForAll(figure => figure is null)) continue;
            yield return new ReportRow(words.Name(heading), [.. figures.Select(Shown), Folded(now.GetValueOrDefault(heading.Id))], kind);
        }
    }

    private static int? Find(IReadOnlyDictionary<string, int> figures, SchemeEntry heading) =>
        figures.TryGetValue(heading.Id, out var figure) ? figure : null;

    private string Shown(int? figure) => figure is { } number ? words.Number(number) : words.Of("years.none");

    private string Folded(int figure) => figure > 0 && figure < least ? words.FewerThan(least) : words.Number(figure);
}
