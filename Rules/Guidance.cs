using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules;

/// <summary>What the rules conclude from the answers so far. Chat, desk and office show it; none of them concludes anything itself.</summary>
public sealed class Guidance
{
    internal Guidance(World world, Answers answers, Evaluation evaluation)
    {
        (World, Answers, Trace) = (world, answers, evaluation);
        Findings = evaluation.Facts<Finding>();
        Asks = [.. Of<Ask>().OrderBy(ask => ask.Question)];
    }

    public World World { get; }

    public Answers Answers { get; }

    /// <summary>All findings, in a fixed order.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Every rule that fired, on what, with what conclusion.</summary>
    public Evaluation Trace { get; }

    /// <summary>Open questions, the next one first.</summary>
    public IReadOnlyList<Ask> Asks { get; }

    /// <summary>The next question, or null where nothing is left to ask.</summary>
    public Question? Next => Asks.Count > 0 ? Asks[0].Question : null;

    /// <summary>Nothing is left to ask.</summary>
    public bool Complete => Asks.Count == 0;

    /// <summary>The kind of the verdict: there is one at any point; <see cref="VerdictKind.Unclear"/> while too little is known.</summary>
    public VerdictKind Verdict => Of<Verdict>().First().Kind;

    public ComplaintRight? Complaint => Of<ComplaintRight>().FirstOrDefault();

    public Deadline? Deadline => Of<Deadline>().FirstOrDefault();

    public LateComplaint? Late => Of<LateComplaint>().FirstOrDefault();

    /// <summary>
    /// The options of a question that make sense here: of the providers, those that the catalogue knows for the service; an illegality only
    /// where there is property to speak of. Any other option is understood as well. "Don't know" always goes with them.
    /// Empty for a service or a date.
    /// </summary>
    public IReadOnlyList<string> OptionsOf(Question question) => question switch
    {
        Question.Provider when Trace.Facts<Holding>() is { Count: > 0 } holdings => [.. holdings.Select(h => h.Provider).Distinct().Order().Select(Ids.Of)],
        Question.Issue when Trace.Facts<Service>() is [{ MayBeAnIllegality: false }] => [.. QuestionKinds.OptionsOf(question).Where(id => id != Ids.Of(Issue.Illegality))],
        _ => QuestionKinds.OptionsOf(question),
    };

    /// <summary>A case can be opened with the ombud.</summary>
    public bool CaseOffered => Of<CaseOffer>().Any();

    public IEnumerable<T> Of<T>()
        where T : Finding => Findings.OfType<T>();

    /// <summary>Why something was found: the rules on the way from the answers to it, the one that concluded it first. Each rule stands once.</summary>
    public IReadOnlyList<Reason> Because(Finding finding)
    {
        var reasons = new List<Reason>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var firing in Trace.WalkBack(finding).Firings.Reverse())
        {
            if (seen.Add(firing.Rule.Name))
            {
                reasons.Add(new Reason(firing.Rule.Name, SourcesBehind(firing), firing.Matched));
            }
        }

        return reasons;
    }

    private List<string> SourcesBehind(Firing firing) =>
    [
        .. World.Law.Find([.. Guide.SourcesOf(firing.Rule).Where(World.Law.IsOfTheCountry)])
            .Concat(firing.Matched.OfType<ISourced>().SelectMany(fact => fact.Sources))
            .Distinct(StringComparer.Ordinal),
    ];
}

/// <summary>One rule's part in a conclusion.</summary>
/// <param name="Rule">The rule's name, which is also the id of its text.</param>
/// <param name="Sources">Source ids: those of this country that the rule cites, as they are in force, and those its facts rest on.</param>
/// <param name="Facts">The facts it matched: answers, points of the mandate, the law's regime, conclusions on the way.</param>
public sealed record Reason(string Rule, IReadOnlyList<string> Sources, IReadOnlyList<object> Facts);
