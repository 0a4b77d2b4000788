using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Rulebook.Chapters;

/// <summary>Every way to complain with its deadline, in force or to come, and the other times that the law sets.</summary>
internal sealed class DeadlinesChapter(ContentLibrary content, BookWalk walk, BookWords words)
{
    public Chapter Write() => new(
        "deadlines",
        words.Of("deadlines.title"),
        [words.Of("deadlines.intro"), words.Of("deadlines.letter")],
        [
            new Table(
                words.Of("deadlines.complaints"),
                words.Of("deadlines.caption"),
                [words.Of("deadlines.what"), words.Of("deadlines.length"), words.Of("deadlines.to"), words.Of("deadlines.late"), words.Of("deadlines.source"), words.Of("bodies.during")],
                [.. Regimes().Select(Row)]) { Style = "deadlines" },
            new Table(
                words.Of("deadlines.others"),
                words.Of("deadlines.others-caption"),
                [words.Of("deadlines.time"), words.Of("deadlines.says"), words.Of("deadlines.source"), words.Of("bodies.during")],
                [.. Periods()]) { Style = "periods" },
        ]);

    /// <summary>Those that a service of today uses, those to come, and of each that has changed what it was.</summary>
    private IEnumerable<DatedRegime> Regimes()
    {
        var used = walk.World.Services.Values.SelectMany(service => service.Holdings).Select(holding => holding.Regime).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return content.Regimes(walk.World.Municipality)
            .Where(regime => used.Contains(regime.Regime.Id) || regime.From > walk.World.Today)
            .OrderBy(regime => regime.Regime.Id, StringComparer.Ordinal).ThenBy(regime => regime.From ?? DateOnly.MinValue);
    }

    private Row Row(DatedRegime dated)
    {
        var regime = dated.Regime;
        return new Row(null,
        [
            Cell.Of([new Line(BookWords.Capital(Services(regime.Id))), new Line(regime.Id, LineKind.Code)]),
            Cell.Of([.. Length(regime)]),
            Cell.Of([.. To(regime)]),
            Cell.Of([.. Late(regime)]),
            Cell.Of([.. regime.Sources.Select(words.Source)]),
            words.During(dated.From, dated.To),
        ]);
    }

    private string Services(string regime)
    {
        var services = walk.World.Services.Values.Where(service => service.Holdings.Any(holding => holding.Regime == regime))
            .Select(service => words.Service(service.Service.Id)).Order(StringComparer.Ordinal).ToList();
        return services.Count == 0 ? words.Of("deadlines.no-service") : words.Join(services);
    }

    private IEnumerable<Line> Length(ComplaintRegime regime)
    {
        if (!regime.GivesARight)
        {
            return [new Line(words.Of("deadlines.no-right"))];
        }

        return regime.Length is { } length
            ? [new Line(words.Texts.Period(words.Language, length), LineKind.Strong), new Line(words.Said($"guidance.runs.{Ids.Of(regime.Runs)}"), LineKind.Minor)]
            : [new Line(words.Of("deadlines.none-found"), LineKind.Open)];
    }

    private IEnumerable<Line> To(ComplaintRegime regime)
    {
        if (regime.Body is not { } body)
        {
            yield return new Line(words.Of("deadlines.instead"));
            yield break;
        }

        var receiver = regime.SendTo switch
        {
            ComplaintAddress.Body => words.Body(body),
            ComplaintAddress.Authority => words.Body(regime.SendToAuthority!),
            _ => words.Said("guidance.send-to-decider"),
        };
        yield return new Line(words.Of("deadlines.sent-to", ("receiver", receiver)));
        yield return new Line(words.Of("deadlines.decided-by", ("body", words.Body(body))));
        if (regime.Reassessment is { } again)
        {
            yield return new Line(words.Of("deadlines.reassessed", ("length", Period(again))), LineKind.Minor);
        }

        if (regime.Next is { } next)
        {
            yield return new Line(
                regime.NextLength is { } within
                    ? words.Of("deadlines.next-within", ("body", words.Body(next)), ("length", Period(within)))
                    : words.Of("deadlines.next", ("body", words.Body(next))),
                LineKind.Minor);
        }

        if (regime.Court is { } court)
        {
            yield return new Line(words.Of("deadlines.court", ("length", Period(court))), LineKind.Minor);
        }
    }

    private IEnumerable<Line> Late(ComplaintRegime regime)
    {
        if (!regime.GivesARight)
        {
            yield return new Line(words.Of("deadlines.not-here"), LineKind.Minor);
            yield break;
        }

        yield return new Line(words.Of($"deadlines.late-{Ids.Of(regime.Late)}"));
        if (regime.LateBar is { } bar)
        {
            yield return new Line(words.Of("deadlines.bar", ("length", Period(bar))), LineKind.Minor);
        }
    }

    private IEnumerable<Row> Periods()
    {
        var times = walk.World.Standing.SelectMany(fact => fact switch
        {
            LawPeriod period => (IEnumerable<(Rules.Deadlines.Period, IReadOnlyList<string>)>)[(period.Length, period.Sources)],
            ParliamentaryOmbud ombud => [(ombud.Within, ombud.Sources)],
            _ => [],
        });
        foreach (var (length, sources) in times)
        {
            var entries = sources.Select(content.FindSource).OfType<SourceEntry>().ToList();
            yield return new Row(null,
            [
                Cell.Of(new Line(Period(length), LineKind.Strong)),
                Cell.Of([.. entries.Select(entry => new Line(entry.Gist(words.Language) ?? entry.Quote(words.Language) ?? ""))]),
                Cell.Of([.. sources.Select(words.Source)]),
                Cell.Of([.. entries.Select(entry => new Line(words.During(entry.Validity))).Distinct()]),
            ]);
        }
    }

    private string Period(Rules.Deadlines.Period period) => words.Texts.Period(words.Language, period);
}
