using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Rulebook.Chapters;

/// <summary>Every source that the guide rests on in the municipality, once: what it says, where to read it, how sure it is.</summary>
internal sealed class SourcesChapter(ContentLibrary content, BookWalk walk, BookWords words)
{
    public Chapter Write() => new(
        "sources",
        words.Of("sources.title"),
        [words.Of("sources.intro")],
        [
            new Table(
                null,
                words.Of("sources.caption"),
                [words.Of("sources.source"), words.Of("sources.says"), words.Of("sources.sure"), words.Of("bodies.during")],
                [.. InUse(content, walk, words).OrderBy(source => source.Title(words.Language), StringComparer.Ordinal).ThenBy(source => source.Id, StringComparer.Ordinal).Select(Row)])
            {
                Style = "sources",
            },
        ]);

    /// <summary>The sources behind the rules that apply here, the points of the mandate and of the law, and the ways to complain.</summary>
    public static IEnumerable<SourceEntry> InUse(ContentLibrary content, BookWalk walk, BookWords words) => walk.Coverage.Fired.SelectMany(words.SourcesOf)
        .Concat(walk.World.Standing.OfType<ISourced>().SelectMany(point => point.Sources))
        .Concat(walk.World.Services.Values.SelectMany(service => service.Regimes).SelectMany(regime => regime.Sources))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(content.FindSource).OfType<SourceEntry>();

    private Row Row(SourceEntry source) => new(
        $"source-{BookIds.Of(source.Id)}",
        [
            Cell.Of(
            [
                new Line(words.Source(source.Id).Text, LineKind.Strong),
                .. source.Number is { } number ? (Line[])[new Line(number, LineKind.Minor)] : [],
                .. source.Url is { } url ? (Line[])[new Line(url.OriginalString, LineKind.Address, url)] : [],
            ]),
            Cell.Of([.. Says(source)]),
            Cell.Of(
                new Line(words.Of($"sources.confidence.{Ids.Of(source.Confidence)}"), source.Confidence == Confidence.Low ? LineKind.Open : LineKind.Plain),
                new Line(source.Checked is { } day ? words.Of("sources.checked", ("day", words.Date(day))) : words.Of("sources.not-checked"), LineKind.Minor)),
            words.During(source.Validity),
        ]);

    private IEnumerable<Line> Says(SourceEntry source)
    {
        if (source.Gist(words.Language) is { } gist)
        {
            yield return new Line(gist);
        }

        if (source.Quote(words.Language) is { } quote)
        {
            yield return new Line(quote, LineKind.Quote);
        }
    }
}
