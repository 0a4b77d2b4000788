using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Rulebook.Chapters;

/// <summary>Every rule that can apply in the municipality, in plain words, with the sources it rests on.</summary>
internal sealed class RulesChapter(BookWalk walk, BookWords words)
{
    public Chapter Write() => new(
        "rules",
        words.Of("rules.title"),
        [words.Of("rules.intro", ("count", $"{walk.Coverage.Fired.Count}"))],
        [
            .. walk.Coverage.Fired.GroupBy(Group, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new Table(
                words.Of($"rules.group.{group.Key}"),
                words.Of("rules.caption", ("group", words.Of($"rules.group.{group.Key}"))),
                [words.Of("rules.rule"), words.Of("rules.sources")],
                [.. group.OrderBy(rule => rule.Name, StringComparer.Ordinal).Select(Row)]) { Style = "rules" }),
        ]);

    /// <summary>The folder that a rule lies in, in small letters.</summary>
    private static string Group(RuleInfo rule) => rule.Type.Namespace!.Split('.')[^1].ToLowerInvariant();

    private Row Row(RuleInfo rule) => new($"rule-{rule.Name}", [Cell.Of(new Line(words.Rule(rule)), new Line(rule.Name, LineKind.Code)), Cell.Of([.. Sources(rule)])]);

    private List<Line> Sources(RuleInfo rule)
    {
        var own = words.SourcesOf(rule)
            .Concat(walk.World.Standing.OfType<ISourced>().Where(point => walk.RulesOn(point).Contains(rule)).SelectMany(point => point.Sources))
            .Distinct(StringComparer.Ordinal).Select(words.Source).DistinctBy(line => line.Text).ToList();
        return own.Count > 0 ? own : [new Line(words.Of("rules.no-source-of-its-own"), LineKind.Minor)];
    }
}
