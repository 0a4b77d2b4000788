namespace OmbudGuide.Rules.Engine;

/// <summary>Which rule must wait for which: a line over a type waits for every rule that may yield a fact of that type.</summary>
internal sealed class RuleGraph
{
    private readonly IReadOnlyList<RuleDefinition> _rules;

    // For each rule, the rules that wait for it; and, of those, the ones that wait because of a Not or Exists.
    private readonly List<int>[] _waiting;
    private readonly HashSet<(int From, int To)> _settled = [];

    /// <summary>Finds what each rule waits for.</summary>
    /// <param name="rules">In the order in which they are to run where nothing else decides.</param>
    public RuleGraph(IReadOnlyList<RuleDefinition> rules)
    {
        _rules = rules;
        _waiting = new List<int>[rules.Count];
        var makers = MakersByType(rules);
        for (var from = 0; from < rules.Count; from++)
            _waiting[from] = [];
        for (var to = 0; to < rules.Count; to++)
            Connect(to, makers);
    }

    /// <summary>The rules in the order they are to run; those that lead to each other together.</summary>
    /// <exception cref="RuleCompilationException">Rules lead to each other through a <c>Not</c> or <c>Exists</c>.</exception>
    public IReadOnlyList<(IReadOnlyList<int> Rules, bool Recursive)> Order()
    {
        var component = Components.Of(_waiting);
        foreach (var (from, to) in _settled.Order())
        {
            if (component[from] == component[to])
                Refuse(from, to);
        }

        return [.. Components.InOrder(_waiting, component).Select(rules => (rules, rules.Count > 1 || _waiting[rules[0]].Contains(rules[0])))];
    }

    private void Connect(int rule, Dictionary<Type, int[]> makers)
    {
        foreach (var line in _rules[rule].Patterns)
        {
            foreach (var maker in makers[line.FactType])
            {
                if (!_waiting[maker].Contains(rule))
                    _waiting[maker].Add(rule);
                if (line.Kind != PatternKind.Match)
                    _settled.Add((maker, rule));
            }
        }
    }

    // For each type that rules ask for, the rules that may yield a fact of it.
    private static Dictionary<Type, int[]> MakersByType(IReadOnlyList<RuleDefinition> rules)
    {
        var yielded = Enumerable.Range(0, rules.Count)
            .SelectMany(rule => rules[rule].Yields.Select(yield => (Type: yield.ReturnType, Rule: rule)))
            .ToLookup(made => made.Type, made => made.Rule);
        return rules
            .SelectMany(rule => rule.Patterns)
            .Select(line => line.FactType)
            .Distinct()
            .ToDictionary(
                asked => asked,
                asked => yielded.Where(made => MayBe(asked, made.Key)).SelectMany(made => made).Distinct().ToArray());
    }

    // A fact yielded as one type may turn out to be of a type derived from it, and may then have any interface.
    private static bool MayBe(Type asked, Type yielded) =>
        asked.IsAssignableFrom(yielded) || yielded.IsAssignableFrom(asked)
        || (asked.IsInterface && !yielded.IsSealed) || (yielded.IsInterface && !asked.IsSealed);

    private void Refuse(int from, int to)
    {
        var cycle = PathBetween(to, from).Select(rule => _rules[rule].Info.Name).ToList();
        var line = _rules[to].Patterns.First(line => line.Kind != PatternKind.Match && _rules[from].Yields.Any(yield => MayBe(line.FactType, yield.ReturnType)));
        throw new RuleCompilationException(
            cycle, $"lead to each other in a circle through the {line} of {_rules[to].Info.Name}. Expected that what is asked for there is settled before that rule runs.");
    }

    private List<int> PathBetween(int start, int end)
    {
        var cameFrom = new Dictionary<int, int> { [start] = -1 };
        var open = new Queue<int>([start]);
        while (open.TryDequeue(out var rule) && rule != end)
        {
            foreach (var next in _waiting[rule].Where(next => cameFrom.TryAdd(next, rule)))
                open.Enqueue(next);
        }

        var path = new List<int>();
        for (var rule = end; rule >= 0; rule = cameFrom[rule])
            path.Insert(0, rule);
        return path;
    }
}
