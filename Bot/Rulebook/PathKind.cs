using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Rulebook;

/// <summary>A kind of path: the services that can be asked the same questions. One map is drawn of each.</summary>
/// <param name="Name">A letter: <c>A</c> for the kind with the most services.</param>
/// <param name="Services">By id.</param>
/// <param name="Unnamed">Also the path of a citizen who cannot name the service.</param>
/// <param name="Questions">Those that may be asked, in order; the service, which is always asked first, is not among them.</param>
/// <param name="Steps">Where each answer leads.</param>
/// <param name="Ends">How many ways there are.</param>
/// <param name="Longest">The most questions on one way, the service included.</param>
internal sealed record PathKind(
    string Name,
    IReadOnlyList<string> Services,
    bool Unnamed,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<Transition> Steps,
    IReadOnlySet<Outcome> Outcomes,
    long Ends,
    int Longest)
{
    /// <summary>The verdicts that it can end in, in order.</summary>
    public IReadOnlyList<VerdictKind> Verdicts { get; } = [.. Outcomes.Select(outcome => outcome.Verdict).Distinct().Order()];

    public static IReadOnlyList<PathKind> Of(IReadOnlyList<ClassWalk> walks) =>
    [
        .. walks
            .GroupBy(walk => string.Join(' ', QuestionsOf(walk).Select(Ids.Of)), StringComparer.Ordinal)
            .OrderByDescending(alike => alike.Sum(walk => walk.Services.Count))
            .ThenBy(alike => alike.Key, StringComparer.Ordinal)
            .Select((alike, number) => Of(Letters(number), [.. alike])),
    ];

    private static PathKind Of(string name, IReadOnlyList<ClassWalk> walks) => new(
        name,
        [.. walks.SelectMany(walk => walk.Services).Order(StringComparer.Ordinal)],
        walks.Any(walk => walk.Services.Count == 0),
        QuestionsOf(walks[0]),
        [.. walks.SelectMany(walk => walk.Transitions.Keys).Distinct()],
        walks.SelectMany(walk => walk.Outcomes).ToHashSet(),
        walks.Sum(walk => walk.Whole.Ends),
        walks.Max(walk => walk.Whole.Longest) + 1);

    private static IReadOnlyList<Question> QuestionsOf(ClassWalk walk) =>
        [.. walk.Transitions.Keys.Select(step => step.To).OfType<Question>().Distinct().Order()];

    // A to Z, then AA: there have never been so many.
    private static string Letters(int number) => number < 26 ? $"{(char)('A' + number)}" : Letters((number / 26) - 1) + Letters(number % 26);
}
