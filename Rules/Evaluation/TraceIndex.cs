namespace OmbudGuide.Rules.Engine;

/// <summary>Where in a trace each fact comes from, by the fact itself and not by its value. Made when first asked for.</summary>
internal sealed class TraceIndex
{
    private readonly HashSet<object> _given;
    private readonly Dictionary<object, List<int>> _steps = new(ReferenceEqualityComparer.Instance);

    public TraceIndex(IEnumerable<object> given, IReadOnlyList<Firing> firings)
    {
        _given = new HashSet<object>(given, ReferenceEqualityComparer.Instance);
        for (var step = 0; step < firings.Count; step++)
        {
            var yielded = firings[step].Yielded;
            if (!_steps.TryGetValue(yielded, out var steps))
                _steps.Add(yielded, steps = []);
            steps.Add(step);
        }
    }

    public bool IsGiven(object fact) => _given.Contains(fact);

    /// <summary>The numbers of the firings that yielded the fact.</summary>
    public IReadOnlyList<int> To(object fact) => _steps.TryGetValue(fact, out var steps) ? steps : [];
}
