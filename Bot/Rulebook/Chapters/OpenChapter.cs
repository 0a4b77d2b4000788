using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Rulebook.Chapters;

/// <summary>What nobody has settled: the mandate's silences, what was not verified, what has no rule, what is still to come.</summary>
internal sealed class OpenChapter(ContentLibrary content, Guide guide, BookWalk walk, BookWords words)
{
    private readonly PointWords _points = new(words);
    private readonly World _world = walk.World;

    public Chapter Write() => new(
        "open",
        words.Of("open.title"),
        [words.Of("open.intro")],
        [
            List("silences", _world.Standing.OfType<SilentOn>().Select(silence => new Line(_points.Of(silence)))),
            List("unused", Unused()),
            List("unruled", _world.Standing.OfType<ISourced>().Where(IsOfTheMandate).Where(point => !walk.RulesOn(point).Any()).Select(point => new Line(_points.Of(point)))),
            List("sources", InUse().Where(source => source.Confidence == Confidence.Low).Select(Source)),
            List("second-hand", InUse().Where(source => source.Confidence == Confidence.Medium).Select(Source)),
            List("holidays", _world.Calendar.Uncertain.Select(holiday => new Line(Holiday(holiday)))),
            List("no-deadline", content.Regimes(_world.Municipality)
                .Where(dated => dated.Regime is { GivesARight: true, Length: null } && Validity(dated).Covers(_world.Today) && IsUsed(dated.Regime.Id))
                .Select(dated => new Line(BookWords.Capital(words.Join(ServicesOf(dated.Regime.Id)))))),
            List("awaited", content.Sources.Where(source => !source.HasADay && source.Id.StartsWith($"{_world.Country}.", StringComparison.Ordinal)).Select(Source)),
            List("bodies", content.Authorities(_world.Municipality, _world.Today).Values
                .Where(body => body.Checked is null && walk.Bodies.Keys.Any(named => named.Authority == body.Id))
                .OrderBy(body => body.Id, StringComparer.Ordinal)
                .Select(body => new Line(BookWords.Capital(body.Name(words.Language))))),
            List("idle", guide.RulesOn(_world).Except(walk.Coverage.Fired).OrderBy(rule => rule.Name, StringComparer.Ordinal)
                .Select(rule => new Line($"{words.Rule(rule)} ({rule.Name})"))),
        ]);

    private Bullets List(string id, IEnumerable<Line> items)
    {
        var found = items.DistinctBy(item => item.Text).ToList();
        return new Bullets(words.Of($"open.{id}.title"), [found.Count > 0 ? words.Of($"open.{id}.intro") : words.Of("open.nothing")], found);
    }

    private IEnumerable<Line> Unused() =>
        from source in MandateChapter.Sentences(content, _world)
        where MandateChapter.IsUnused(content, guide, _world, source.Id)
        select new Line($"{BookWords.Capital(source.Locator ?? "")}: {source.WhyNoRule?.In(words.Language) ?? words.Of("mandate.no-reason")}");

    private bool IsOfTheMandate(ISourced point) => point.Sources.Any(source => source.StartsWith($"{_world.Country}.{_world.Municipality}.", StringComparison.Ordinal));

    private IEnumerable<SourceEntry> InUse() => SourcesChapter.InUse(content, walk, words);

    private Line Source(SourceEntry source)
    {
        var says = source.Gist(words.Language) ?? source.Quote(words.Language);
        return new Line(says is null ? words.Source(source.Id).Text : $"{words.Source(source.Id).Text}: {says}", Href: source.Url);
    }

    private string Holiday(Holiday holiday) => BookWords.Capital(words.Texts.Find(words.Language, $"holidays.{holiday.Id}") ?? holiday.Id);

    private bool IsUsed(string regime) => ServicesOf(regime).Any();

    private IEnumerable<string> ServicesOf(string regime) => _world.Services.Values
        .Where(service => service.Holdings.Any(holding => holding.Regime == regime)).Select(service => words.Service(service.Service.Id)).Order(StringComparer.Ordinal);

    private static Validity Validity(DatedRegime dated) => new(dated.From, dated.To);
}
