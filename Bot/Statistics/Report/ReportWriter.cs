using OmbudGuide.Content;

namespace OmbudGuide.Bot.Statistics.Report;

/// <summary>
/// Writes the chapter from what was counted and what the content knows of the ombud's way of counting. Others than the ombud read it, so that
/// small figures are folded; but what the ombud itself has published for just this time is shown as it was.
/// </summary>
internal sealed class ReportWriter
{
    private readonly StatisticsScheme _scheme;
    private readonly CaseCounts _counts;
    private readonly ReportWords _words;
    private readonly PublishedFigures? _published;
    private readonly CountTable _table;
    private readonly int _least;
    private readonly DateOnly _today;

    /// <param name="today">The day the figures were counted on.</param>
    public ReportWriter(StatisticsScheme scheme, CaseCounts counts, ReportWords words, DateOnly today)
    {
        (_scheme, _counts, _words, _today) = (scheme, counts, words, today);
        _published = scheme.FindPublished(counts.Period.From, counts.Period.To);
        _least = _published is null ? scheme.SmallCounts?.Least ?? 1 : 1;
        _table = new CountTable(words, scheme.InPercent, _least);
    }

    public ReportChapter Write() => new(
        _words.Language,
        _words.Of("title", ("during", _words.During(_counts.Period))),
        _words.Of("subtitle"),
        [
            (_words.Of("about.municipality"), _words.Municipality.Name),
            (_words.Of("about.ombud"), ReportWords.Capital(_words.Ombud)),
            (_words.Of("about.from"), _words.Date(_counts.Period.From)),
            (_words.Of("about.to"), _words.Date(_counts.Period.To)),
            (_words.Of("about.counted"), _words.Date(_today)),
        ],
        [
            new ReportSection("cases", _words.Of("cases.title"), [.. Cases()]),
            new ReportSection("matters", _words.Of("matters.title"), [.. Matters()]),
            new ReportSection("areas", _words.Of("areas.title"), [.. Areas()]),
            .. new YearsSection(_scheme, _counts, _words, _least).Write(),
            .. new WorkSection(_counts, _words, _scheme.SmallCounts?.Least ?? 1).Write(),
            new NotesSection(_scheme, _counts, _words, _published, _least).Write(),
        ]);

    private IEnumerable<ReportPart> Cases()
    {
        yield return new ReportText(_words.Of(
            "cases.total", ("cases", _words.Cases(_counts.Cases)), ("from", _words.Date(_counts.Period.From)), ("to", _words.Date(_counts.Period.To))));
        yield return new ReportText(_scheme.Case is not { } definition
            ? _words.Of("cases.no-definition")
            : definition.Source(_words.Language) is { } source
                ? _words.Of("cases.definition-source", ("definition", definition.Text(_words.Language)), ("source", source))
                : definition.Text(_words.Language));
        if (_counts.Apart > 0) yield return new ReportText(_words.Count("cases.apart", _counts.Apart));
        var months = _counts.Period.Months;
        var inOneYear = months[0].Year == months[^1].Year;
        yield return new ReportTable(
            "months",
            _words.Of("cases.months"),
            [_words.Of("month"), _words.Of("unit.column")],
            [
                .. months.Select(month => new ReportRow(_words.Month(month, !inOneYear), [_words.Number(_counts.Months.GetValueOrDefault(month))])),
                new ReportRow(_words.Of("total"), [_words.Number(_counts.Cases)], RowKind.Total),
            ]);
    }

    private IEnumerable<ReportPart> Matters()
    {
        var lines = CountNode.Matters(_scheme, _counts);
        yield return new ReportText(_words.Of("matters.intro"));
        yield return _table.Of("matters-table", _words.Of("matters.caption"), _words.Of("matters.column"), Folding.Of(lines, _least), _counts.Cases);
        var defined = lines.SelectMany(line => line.Parts.Prepend(line)).SelectMany(line => line.Headings)
            .Where(heading => heading.Definitions is not null)
            .Select(heading => (_words.Name(heading), heading.Definition(_words.Language)!)).ToList();
        if (defined.Count == 0) yield break;
        yield return new ReportText(_words.Of("matters.definitions"));
        yield return new ReportTerms(defined);
    }

    private IEnumerable<ReportPart> Areas()
    {
        yield return new ReportText(_words.Of("areas.intro"));
        yield return _table.Of(
            "areas-table", _words.Of("areas.caption"), _words.Of("areas.column"), Folding.Of(CountNode.Areas(_scheme, _counts), _least), _counts.Cases);
        if (_scheme.InPercent) yield return new ReportText(_words.Of("areas.percent"));
        if (_scheme.Groups.Count > 0) yield return new ReportText(_words.Of("areas.groups"));
    }
}
