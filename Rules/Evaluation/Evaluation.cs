namespace OmbudGuide.Rules.Engine;

/// <summary>What the rules made of some facts. Immutable, and the same for the same facts in whatever order they were handed in.</summary>
public sealed class Evaluation
{
    private readonly IReadOnlyList<object> _facts;
    private readonly int _given;

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
        List<Firing>? support = null;
        foreach (var firing in Firings)
        {
            if (Same(firing.Yielded, fact))
                (support ??= []).Add(firing);
        }

        return support ?? (IReadOnlyList<Firing>)[];
    }

    /// <summary>Follows a finding back to the given facts it rests on, through every firing that supports it.</summary>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is neither given nor found in this evaluation.</exception>
    public Derivation WalkBack(object finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var known = Known(finding) ?? throw new ArgumentException($"Expected a fact or finding of this evaluation, not {finding}.", nameof(finding));

        var given = new HashSet<object>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < _given; i++)
            given.Add(_facts[i]);

        var needed = new HashSet<object>(ReferenceEqualityComparer.Instance) { known };
        var open = new Stack<object>(needed);
        while (open.TryPop(out var fact))
        {
            if (given.Contains(fact))
                continue;
            foreach (var matched in SupportOf(fact).SelectMany(firing => firing.Matched).Where(needed.Add))
                open.Push(matched);
        }

        var steps = Firings.Where(firing => needed.Contains(firing.Yielded) && !given.Contains(firing.Yielded)).ToList();
        var leaves = steps.SelectMany(step => step.Matched).Prepend(known).Where(given.Contains).Distinct(ReferenceEqualityComparer.Instance);
        return new Derivation(known, [.. leaves.OfType<object>()], steps);
    }

    private object? Known(object fact)
    {
        foreach (var known in _facts)
        {
            if (Same(known, fact))
                return known;
        }

        return null;
    }

    private static bool Same(object one, object other) => ReferenceEquals(one, other) || one.Equals(other);
}
