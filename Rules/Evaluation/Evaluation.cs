namespace OmbudGuide.Rules.Engine;

/// <summary>What the rules made of some facts. Immutable, and the same for the same facts in whatever order they were handed in.</summary>
public sealed class Evaluation
{
    private readonly IReadOnlyList<object> _facts;
    private readonly int _given;
    private TraceIndex? _steps;

    /// <summary>What an engine found.</summary>
    /// <param name="facts">The given facts, then the yielded ones, each value once.</param>
    /// <param name="given">How many of <paramref name="facts"/> were given.</param>
    /// <param name="firings">Every firing, in order.</param>
    internal Evaluation(IReadOnlyList<object> facts, int given, IReadOnlyList<Firing> firings)
    {
        _facts = facts;
        _given = given;
        Firings = firings;
    }

    /// <summary>Every application of a rule, in the order they happened.</summary>
    public IReadOnlyList<Firing> Firings { get; }

    /// <summary>The given facts and the findings that are a <typeparamref name="T"/>: given ones first, findings in the order they were made.</summary>
    public IReadOnlyList<T> Facts<T>()
    {
        List<T>? found = null;
        for (var i = 0; i < _facts.Count; i++)
        {
            if (_facts[i] is T fact)
                (found ??= []).Add(fact);
        }

        return found ?? (IReadOnlyList<T>)[];
    }

    /// <summary>The firings that yielded a fact equal to <paramref name="fact"/>: none for a fact that was only given, several where rules agree.</summary>
    public IReadOnlyList<Firing> SupportOf(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Known(fact) is { } known ? [.. Steps.To(known).Select(step => Firings[step])] : [];
    }

    /// <summary>Follows a finding back to the given facts it rests on, through every firing that supports it.</summary>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is neither given nor found in this evaluation.</exception>
    public Derivation WalkBack(object finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var known = Known(finding) ?? throw new ArgumentException($"Expected a fact or finding of this evaluation, got another {finding.GetType().Name}.", nameof(finding));
        if (Steps.IsGiven(known))
            return new Derivation(known, [known], []);

        var met = new HashSet<object>(ReferenceEqualityComparer.Instance) { known };
        var open = new Stack<object>(met);
        var steps = new SortedSet<int>();
        while (open.TryPop(out var fact))
        {
            foreach (var step in Steps.To(fact).Where(steps.Add))
            {
                foreach (var matched in Firings[step].Matched)
                {
                    if (!Steps.IsGiven(matched) && met.Add(matched))
                        open.Push(matched);
                }
            }
        }

        var firings = steps.Select(step => Firings[step]).ToList();
        var given = firings.SelectMany(firing => firing.Matched).Where(Steps.IsGiven).Distinct(ReferenceEqualityComparer.Instance);
        return new Derivation(known, [.. given.OfType<object>()], firings);
    }

    private TraceIndex Steps => _steps ??= new TraceIndex(_facts.Take(_given), Firings);

    // The fact as this evaluation holds it, for one that is equal to it.
    private object? Known(object fact)
    {
        if (Steps.IsGiven(fact) || Steps.To(fact).Count > 0)
            return fact;

        foreach (var known in _facts)
        {
            if (known.Equals(fact))
                return known;
        }

        return null;
    }
}
