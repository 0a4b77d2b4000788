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
    private readonly Dictionary<SmallestChange, long> _changes = [];
    private readonly List<Answers> _sample = [];
    private readonly HashSet<object> _matched = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _yielded = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _standing;
    private readonly Sourcing _sourcing;
    private readonly ReferralConditions _referrals;
    private Answers? _longest;
    private long _ends;

    private ServiceWalk(World world, string? service)
    {
        (World, Service, _sourcing) = (world, service, new Sourcing(world));
        _referrals = new ReferralConditions(world, service is null ? world.Unspecified : world.Services[service]);
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

    /// <summary>The smallest changes of one answer that lead elsewhere, and at how many ends each is the smallest.</summary>
    public IReadOnlyDictionary<SmallestChange, long> Changes => _changes;

    /// <summary>How many ends no change of one answer leads away from.</summary>
    public long Fixed { get; private set; }

    /// <summary>At how many ends orders of answers and days of stretches were tried.</summary>
    public long Tried { get; private set; }

    /// <summary>How many referrals stand at the ends, of which the condition was looked at again.</summary>
    public long Referrals { get; private set; }

    /// <summary>Ends at which what is too dear at all of them is checked: one for each row of questions and verdict, and each so-manieth of all.</summary>
    internal IEnumerable<Answers> Examples => _kinds.Values.Concat(_sample).Distinct();

    /// <summary>One end for each row of questions and verdict.</summary>
    internal IEnumerable<Answers> Kinds => _kinds.Values;

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
        var (tree, examples) = (new EndTree(interview), new Examples(guide, interview, walk));
        walk.Whole = interview.Walk(point =>
        {
            tree.Add(point.Guidance);
            examples.Know(point.Guidance);
            walk.Visit(point);
        });
        walk.TakeChanges(tree);
        walk.Tried = examples.Check();
        new ChangeChecks(guide, walk, tree).Check();
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

        Referrals += at.Of<Referral>().Count();
        if (_ends++ % Audit.Examples.Stride == 0)
        {
            _sample.Add(at.Answers);
        }

        _kinds.TryAdd(at.Answers.Aggregate((ulong)outcome.Verdict, (shape, answer) => FindingShape.Mix(shape, (ulong)answer.Key + 1)), at.Answers);
        foreach (var (citing, source) in _sourcing.NotInForce(at))
        {
            Add(BreachKind.SourceNotInForce, source, $"'{source}', which {citing} cites, is not in force", at.Answers);
        }

        if (!at.Answers.Reverse().Aggregate(Answers.None, (answers, answer) => answers.With(answer.Key, answer.Value)).Equals(at.Answers))
        {
            Add(BreachKind.OrderMatters, "backwards", "the same answers, put in backwards, are not the same", at.Answers);
        }

        foreach (var (referral, condition) in _referrals.Broken(at))
        {
            Add(
                BreachKind.ReferralWithoutCondition,
                $"{referral.Authority}/{referral.Role}/{referral.Rule}",
                $"'{referral.Authority}' is named as {referral.Role} by {referral.Rule}, and this does not hold: {condition}",
                at.Answers);
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

    private void TakeChanges(EndTree tree)
    {
        foreach (var end in tree.Ends())
        {
            if (end.Nearest is not { } nearest)
            {
                Fixed++;
                continue;
            }

            var change = new SmallestChange(nearest.Change.Question, Of(nearest.Change.Question, nearest.Change.Answer), end.Outcome.Verdict, nearest.Outcome.Verdict);
            _changes[change] = _changes.GetValueOrDefault(change) + 1;
        }
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

/// <summary>The smallest change of one answer that leads from an end to another outcome.</summary>
/// <param name="Answer">The other answer's id; the question's own id for another day.</param>
/// <param name="From">The verdict now.</param>
/// <param name="To">The verdict then; where it is the same, another body is the one to turn to.</param>
public readonly record struct SmallestChange(Question Question, string Answer, VerdictKind From, VerdictKind To);
