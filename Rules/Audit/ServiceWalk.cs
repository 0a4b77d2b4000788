using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.Audit;

/// <summary>Every way of the interview for one service in one world: walked, counted and checked.</summary>
public sealed class ServiceWalk
{
    private readonly Dictionary<(BreachKind, string), Breach> _breaches = [];
    private readonly Dictionary<Transition, long> _transitions = [];
    private readonly Dictionary<Outcome, Answers> _outcomes = [];
    private readonly Dictionary<ulong, Answers> _kinds = [];
    private readonly HashSet<object> _matched = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _yielded = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _standing;
    private readonly Sourcing _sourcing;
    private Answers? _longest;

    private ServiceWalk(World world, string? service)
    {
        (World, Service, _sourcing) = (world, service, new Sourcing(world));
        _standing = new HashSet<object>(world.Standing, ReferenceEqualityComparer.Instance);
    }

    public World World { get; }

    /// <summary>The service's id; null where the citizen cannot name it.</summary>
    public string? Service { get; }

    /// <summary>The service alone.</summary>
    public Answers Start { get; private set; } = Answers.None;

    /// <summary>The ways counted, from the service on.</summary>
    public Subtree Whole { get; private set; }

    public Coverage Coverage { get; } = new();

    /// <summary>A way that asks the most.</summary>
    public Answers Longest => _longest ?? Answers.None;

    /// <summary>How many ways go from one question by an answer to the next, or to an end. The interview's map is drawn from this.</summary>
    public IReadOnlyDictionary<Transition, long> Transitions => _transitions;

    /// <summary>What it can come to, and the fewest answers that lead there.</summary>
    public IReadOnlyDictionary<Outcome, Answers> Outcomes => _outcomes;

    /// <summary>One end for each row of questions and verdict: what is checked by example is checked on these.</summary>
    public IEnumerable<Answers> Kinds => _kinds.Values;

    public IEnumerable<Breach> Breaches => _breaches.Values;

    /// <summary>The standing facts that some rule matched, by reference.</summary>
    internal IReadOnlySet<object> Matched => _matched;

    /// <summary>Walks and checks.</summary>
    public static ServiceWalk Of(Guide guide, World world, string? service)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(world);
        var walk = new ServiceWalk(world, service);
        var interview = new InterviewWalk(guide, world, service);
        walk.Start = interview.Start;
        walk.Whole = interview.Walk(walk.Visit);
        new Examples(guide, interview, walk).Check();
        return walk;
    }

    internal void Add(BreachKind kind, string subject, string what, Answers path)
    {
        if (!_breaches.TryGetValue((kind, subject), out var known) || known.Path.Count > path.Count)
        {
            _breaches[(kind, subject)] = new Breach(kind, subject, what, World.Municipality, World.Today, path);
        }
    }

    private void Visit(Point point)
    {
        var (at, behind) = (point.Guidance, point.Behind);
        Count(point.Asked, point.Answer, at, behind.Ends);
        Coverage.Take(at);
        CheckPoint(at);
        foreach (var firing in at.Trace.Firings)
        {
            foreach (var fact in firing.Matched)
            {
                // Most of what is matched is an answer or a conclusion: only what stands can be missing in another world.
                if (_standing.Contains(fact))
                {
                    _matched.Add(fact);
                }
            }
        }

        if (at.Next is not { } question)
        {
            End(at);
        }
        else if (!behind.Matters)
        {
            Add(BreachKind.PointlessQuestion, Ids.Of(question), $"the question '{Ids.Of(question)}' is asked, and no answer to it changes the guidance", at.Answers);
        }
    }

    private void CheckPoint(Guidance at)
    {
        var (verdict, several, steps) = (default(VerdictKind?), false, false);
        foreach (var finding in at.Findings)
        {
            if (finding is Verdict found)
            {
                several |= verdict is not null && verdict != found.Kind;
                verdict = found.Kind;
            }

            steps |= finding is Step;
        }

        if (verdict is null || several)
        {
            var all = string.Join(" and ", at.Of<Verdict>().Select(found => $"'{Ids.Of(found.Kind)}' by {found.Rule}"));
            Add(BreachKind.NotOneVerdict, all, verdict is null ? "no verdict" : $"several verdicts: {all}", at.Answers);
        }

        if (!steps)
        {
            Add(BreachKind.NoNextStep, "step", "nothing to do next", at.Answers);
        }

        foreach (var (subject, what) in Contradictions.In(at))
        {
            Add(BreachKind.Contradiction, subject, what, at.Answers);
        }
    }

    private void End(Guidance at)
    {
        var outcome = Outcome.Of(at);
        if (!_outcomes.TryGetValue(outcome, out var fewest) || fewest.Count > at.Answers.Count)
        {
            _outcomes[outcome] = at.Answers;
        }

        if (_longest is null || at.Answers.Count > _longest.Count)
        {
            _longest = at.Answers;
        }

        _kinds.TryAdd(at.Answers.Aggregate((ulong)outcome.Verdict, (shape, answer) => FindingShape.Mix(shape, (ulong)answer.Key + 1)), at.Answers);
        foreach (var (citing, source) in _sourcing.NotInForce(at))
        {
            Add(BreachKind.SourceNotInForce, source, $"'{source}', which {citing} cites, is not in force", at.Answers);
        }

        foreach (var finding in _sourcing.WithoutSource(at))
        {
            Add(BreachKind.NoSource, finding.Rule, $"{finding.Rule} concludes a {finding.GetType().Name} that rests on no source", at.Answers);
        }

        if (outcome is { Verdict: VerdictKind.Outside, MainBody: null } && !at.Of<Step>().Any(step => step.Order < Outcome.OmbudsOwnOrder))
        {
            Add(BreachKind.NobodyInstead, "outside", "outside the mandate, and nobody else is named", at.Answers);
        }

        Twice(at);
    }

    private void Twice(Guidance at)
    {
        var firings = at.Trace.Firings;
        _yielded.Clear();
        foreach (var firing in firings)
        {
            if (!_yielded.Add(firing.Yielded))
            {
                Add(BreachKind.ConcludedTwice, firing.Rule.Name, $"{firing.Rule.Name} concludes what has been concluded already: {firing.Yielded.GetType().Name}", at.Answers);
            }
        }
    }

    private void Count(Question from, AnswerValue answer, Guidance to, long ends) => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
        _transitions, new Transition(from, Of(from, answer), to.Next, to.Complete ? to.Verdict : null), out _) += ends;

    private static string Of(Question question, AnswerValue answer) => answer switch
    {
        Chosen when question == Question.Service => "",
        Chosen option => option.Id,
        Dated => Ids.Of(question),
        _ => AnswerValue.UnknownId,
    };
}

/// <summary>One answer's way from a question to the next one, or to an end.</summary>
/// <param name="Answer">The option's id, <c>unknown</c>, the question's own id for any date, or an empty text for any service.</param>
/// <param name="To">The next question; null at an end.</param>
/// <param name="Verdict">The verdict at an end; null before it.</param>
public readonly record struct Transition(Question From, string Answer, Question? To, VerdictKind? Verdict);
