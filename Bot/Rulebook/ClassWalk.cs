using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Rulebook;

/// <summary>What happens on the ways of the interview for one class of services: what is asked, what is said, by which rules, on which points.</summary>
internal sealed class ClassWalk
{
    private readonly HashSet<object> _standing;
    private readonly CancellationToken _cancelled;

    private ClassWalk(World world, IReadOnlyList<string> services, CancellationToken cancelled)
    {
        (Services, _cancelled) = (services, cancelled);
        _standing = new HashSet<object>(world.Standing, ReferenceEqualityComparer.Instance);
    }

    /// <summary>The services that no rule tells apart; none for a citizen who cannot name theirs.</summary>
    public IReadOnlyList<string> Services { get; }

    public Coverage Coverage { get; } = new();

    /// <summary>By point of the mandate or of the law: the rules that matched it.</summary>
    public Dictionary<object, HashSet<RuleInfo>> RulesOn { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>By what was said: the rules that concluded it, by name.</summary>
    public Dictionary<Saying, HashSet<string>> SaidBy { get; } = [];

    /// <summary>How many points of the interview each answer led from one question to the next, or to an end.</summary>
    public Dictionary<Transition, long> Transitions { get; } = [];

    public HashSet<Outcome> Outcomes { get; } = [];

    /// <summary>Bodies that were named, and as what.</summary>
    public HashSet<BodyRole> Bodies { get; } = [];

    /// <summary>The ways counted, from the service on.</summary>
    public Subtree Whole { get; private set; }

    /// <summary>Walks all ways.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, or took longer than it may.</exception>
    public static ClassWalk Of(Guide guide, World world, IReadOnlyList<string> services, CancellationToken cancelled)
    {
        var walk = new ClassWalk(world, services, cancelled);
        var interview = new InterviewWalk(guide, world, services.Count > 0 ? services[0] : null);
        walk.Whole = interview.Walk(walk.Visit);
        return walk;
    }

    /// <summary>What is said before any service is named: the first question, and the help in danger.</summary>
    public static ClassWalk OfTheBeginning(Guide guide, World world)
    {
        var walk = new ClassWalk(world, [], CancellationToken.None);
        walk.Take(guide.Evaluate(world, Answers.None));
        foreach (var danger in Enum.GetValues<Danger>())
        {
            walk.Take(guide.Evaluate(world, Answers.None.With(danger)));
        }

        return walk;
    }

    private void Visit(Point point)
    {
        _cancelled.ThrowIfCancellationRequested();
        var at = point.Guidance;
        Take(at);
        var step = new Transition(point.Asked, Of(point.Asked, point.Answer), at.Next, at.Next is null ? at.Verdict : null);
        Transitions[step] = Transitions.GetValueOrDefault(step) + 1;
        if (at.Next is null)
        {
            Outcomes.Add(Outcome.Of(at));
        }
    }

    private void Take(Guidance at)
    {
        Coverage.Take(at);
        foreach (var finding in at.Findings)
        {
            foreach (var saying in Saying.Of(finding))
            {
                Add(SaidBy, saying, finding.Rule);
            }

            Bodies.UnionWith(BodyRole.Of(finding));
        }

        foreach (var firing in at.Trace.Firings)
        {
            foreach (var fact in firing.Matched.Where(_standing.Contains))
            {
                Add(RulesOn, fact, firing.Rule);
            }
        }
    }

    internal static void Add<TKey, TValue>(Dictionary<TKey, HashSet<TValue>> all, TKey key, TValue value)
        where TKey : notnull
    {
        if (!all.TryGetValue(key, out var known))
        {
            all[key] = known = [];
        }

        known.Add(value);
    }

    private static string Of(Question question, AnswerValue answer) => answer switch
    {
        Chosen when question == Question.Service => "",
        Chosen option => option.Id,
        Dated => Ids.Of(question),
        _ => AnswerValue.UnknownId,
    };
}
