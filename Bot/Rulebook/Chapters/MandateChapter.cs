using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Rulebook.Chapters;

/// <summary>The mandate sentence by sentence, and beside each the points and rules that are made of it, or why none is.</summary>
internal sealed class MandateChapter(ContentLibrary content, Guide guide, BookWalk walk, BookWords words)
{
    private readonly PointWords _points = new(words);

    public Chapter Write() => new(
        "mandate",
        words.Of("mandate.title"),
        [words.Of("mandate.intro"), words.Of("mandate.ticks-intro")],
        [
            .. Sentences(content, walk.World).GroupBy(source => source.Title(words.Language), StringComparer.Ordinal).OrderByDescending(IsTheMandate).Select(document => new Table(
                BookWords.Capital(document.Key),
                words.Of("mandate.caption", ("document", document.Key)),
                [words.Of("mandate.sentence"), words.Of("mandate.encoded")],
                [.. document.Select(Row)]) { Style = "mandate" }),
        ]);

    /// <summary>The sentences of a municipality's mandate and of what else its folder quotes, in force or to come.</summary>
    public static IEnumerable<SourceEntry> Sentences(ContentLibrary content, World world)
    {
        var own = $"{world.Country}.{world.Municipality}.";
        return content.Sources.Where(source => source.Id.StartsWith(own, StringComparison.Ordinal)).OrderBy(source => source.Id, StringComparer.Ordinal);
    }

    /// <summary>A sentence that is used neither in a point nor in a rule nor of a body.</summary>
    public static bool IsUnused(ContentLibrary content, Guide guide, World world, string source) =>
        !Points(world, source).Any() && !Citing(guide, world, source).Any() && !Bodies(content, world, source).Any();

    /// <summary>The document that makes the ombud comes before what else tells of it.</summary>
    private bool IsTheMandate(IEnumerable<SourceEntry> document) =>
        walk.World.Standing.OfType<Mandate>().SelectMany(mandate => mandate.Sources).Intersect(document.Select(source => source.Id), StringComparer.Ordinal).Any();

    private static IEnumerable<ISourced> Points(World world, string source) =>
        world.Standing.OfType<ISourced>().Where(point => point.Sources.Contains(source, StringComparer.Ordinal));

    private static IEnumerable<RuleInfo> Citing(Guide guide, World world, string source) =>
        guide.RulesOn(world).Where(rule => Guide.SourcesOf(rule).Contains(source, StringComparer.Ordinal));

    private static IEnumerable<string> Bodies(ContentLibrary content, World world, string source) => content.Authorities(world.Municipality, world.Today).Values
        .Where(body => body.Sources.Contains(source, StringComparer.Ordinal)).Select(body => body.Id).Order(StringComparer.Ordinal);

    private Row Row(SourceEntry source) => new(
        BookIds.Of(source.Id),
        [Cell.Of([.. Sentence(source)]), Cell.Of([.. Encoded(source)])]);

    private IEnumerable<Line> Sentence(SourceEntry source)
    {
        yield return new Line(BookWords.Capital(source.Locator ?? words.Of("mandate.whole")), LineKind.Strong, source.Url);
        var (text, kind) = source.Quote(words.Language) is { } quote ? (quote, LineKind.Quote) : (source.Gist(words.Language) ?? "", LineKind.Plain);
        yield return new Line(text, kind);
        if (kind == LineKind.Plain)
        {
            yield return new Line(words.Of("mandate.retold"), LineKind.Minor);
        }

        if (source.Validity is not { From: null, To: null })
        {
            yield return new Line(words.During(source.Validity), LineKind.Minor);
        }

        yield return new Line(words.Of("mandate.ticks"), LineKind.Ticks);
    }

    private IEnumerable<Line> Encoded(SourceEntry source)
    {
        var told = false;
        foreach (var point in Points(walk.World, source.Id))
        {
            told = true;
            yield return new Line(_points.Of(point), LineKind.Strong);
            var rules = walk.RulesOn(point).ToList();
            foreach (var line in rules.SelectMany(Rule))
            {
                yield return line;
            }

            if (rules.Count == 0)
            {
                yield return new Line(words.Of("mandate.no-rule-uses"), LineKind.Open);
            }
        }

        foreach (var line in Citing(guide, walk.World, source.Id).SelectMany(Rule))
        {
            told = true;
            yield return line;
        }

        foreach (var body in Bodies(content, walk.World, source.Id))
        {
            told = true;
            yield return new Line(words.Of("mandate.body", ("body", words.Body(body))));
        }

        if (!told)
        {
            yield return new Line(words.Of("mandate.no-rule"), LineKind.Strong);
            yield return source.WhyNoRule is { } why ? new Line(why.In(words.Language)) : new Line(words.Of("mandate.no-reason"), LineKind.Open);
        }
    }

    private IEnumerable<Line> Rule(RuleInfo rule) => [new Line(words.Rule(rule), LineKind.Item), new Line(rule.Name, LineKind.Code)];
}
