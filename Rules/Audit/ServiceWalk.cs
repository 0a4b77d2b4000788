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
    private readonly Sourcing _sourcing;
    private Answers? _longest;

    private ServiceWalk(World world, string? service)
    {
        (World, Service, _sourcing) = (world, service, new Sourcing(world));
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

    /// <summary>How often each answer led from one question to the next, or to an end. The interview's map is drawn from this.</summary>
    public IReadOnlyDictionary<Transition, long> Transitions => _transitions;

    /// <summary>What it can come to, and the fewest answers that lead there.</summary>
    public IReadOnlyDictionary<Outcome, Answers> Outcomes => _outcomes;

    /// <summary>One end for each row of questions and outcome: what is checked by example is checked on these.</summary>
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
        walk.Whole = interview.From(interview.Start, walk.Visit);
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

    private void Visit(Guidance at, Subtree behind)
    {
        Coverage.Take(at);
        CheckPoint(at);
        foreach (var firing in at.Trace.Firings)
        {
            foreach (var fact in firing.Matched)
            {
                _matched.Add(fact);
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
        var verdicts = at.Of<Verdict>().Select(verdict => verdict.Kind).Distinct().ToList();
        if (verdicts.Count != 1)
        {
            Add(BreachKind.NotOneVerdict, string.Join('/', verdicts), verdicts.Count == 0 ? "no verdict" : $"verdicts {string.Join(" and ", verdicts.Select(Ids.Of))} at once", at.Answers);
        }

        if (!at.Of<Step>().Any())
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

        if (at.Answers.Count > Longest.Count)
        {
            _longest = at.Answers;
        }

        _kinds.TryAdd(at.Answers.Aggregate(outcome.Shape, (shape, answer) => FindingShape.Mix(shape, (ulong)answer.Key + 1)), at.Answers);
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
        Transit(at);
    }

    private void Twice(Guidance at)
    {
        var firings = at.Trace.Firings;
        var yielded = new HashSet<object>(firings.Count, ReferenceEqualityComparer.Instance);
        foreach (var firing in firings)
        {
            if (!yielded.Add(firing.Yielded))
            {
                Add(BreachKind.ConcludedTwice, firing.Rule.Name, $"{firing.Rule.Name} concludes what has been concluded already: {firing.Yielded.GetType().Name}", at.Answers);
            }
        }
    }

    /// <summary>The questions come in the order of <see cref="Question"/> where no answer is changed, so the answers tell the way.</summary>
    private void Transit(Guidance end)
    {
        KeyValuePair<Question, AnswerValue>? before = null;
        foreach (var answer in end.Answers)
        {
            if (before is { } from)
            {
                Count(new Transition(from.Key, Of(from), answer.Key, null));
            }

            before = answer;
        }

        if (before is { } last)
        {
            Count(new Transition(last.Key, Of(last), null, end.Verdict));
        }
    }

    private void Count(Transition transition) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_transitions, transition, out _)++;

    private static string Of(KeyValuePair<Question, AnswerValue> answer) => answer.Value switch
    {
        Chosen when answer.Key == Question.Service => "",
        Chosen option => option.Id,
        Dated => Ids.Of(answer.Key),
        _ => AnswerValue.UnknownId,
    };
}

/// <summary>One answer's way from a question to the next one, or to an end.</summary>
/// <param name="Answer">The option's id, <c>unknown</c>, the question's own id for any date, or an empty text for any service.</param>
/// <param name="To">The next question; null at an end.</param>
/// <param name="Verdict">The verdict at an end; null before it.</param>
public sealed record Transition(Question From, string Answer, Question? To, VerdictKind? Verdict);
