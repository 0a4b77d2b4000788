namespace OmbudGuide.Rules.Engine;

/// <summary>What is known during one evaluation. Belongs to that evaluation alone.</summary>
internal sealed class WorkingMemory
{
    private readonly TypeTable _types;
    private readonly List<object> _facts;
    private readonly List<Firing> _firings = new(32);
    private readonly int _given;
    private RecursiveRules? _bound;
    private int _most = int.MaxValue;

    // A field, for compiled rules index into it. Empty types have no list.
    public FactList?[] Lists;

    public WorkingMemory(TypeTable types, IReadOnlyList<object> given)
    {
        _types = types;
        _given = given.Count;
        _facts = new List<object>(_given + 32);
        Lists = new FactList?[types.Count];
        foreach (var (type, fact) in InOrder(given))
        {
            if (!ReferenceEquals(Learn(type, fact), fact))
                throw new ArgumentException($"Expected each fact once; two of type {type.Name} are equal.", nameof(given));
        }
    }

    /// <summary>Lets these rules, while they run, make so many findings and no more.</summary>
    public void BoundBy(RecursiveRules? rules)
    {
        _bound = rules;
        _most = rules is null ? int.MaxValue : _firings.Count + RecursiveRules.MostFindings;
    }

    /// <summary>Takes a conclusion down, with the rule and the facts it rests on.</summary>
    public void Fire(CompiledRule rule, object[] matched, object? yielded)
    {
        if (yielded is null)
            throw new RuleEvaluationException([rule.Info.Name], "yielded null. Expected a fact.");
        if (_firings.Count >= _most)
            throw _bound!.Endless();
        _firings.Add(new Firing(rule.Info, matched, Learn(_types.Of(yielded.GetType()), yielded)));
    }

    public Evaluation ToEvaluation() => new(_facts, _given, _firings);

    // Returns the fact as it is known: itself, or the equal one that was there before.
    private object Learn(FactType type, object fact)
    {
        if (type.Own >= Lists.Length)
            Array.Resize(ref Lists, Math.Max(_types.Count, type.Own + 1));
        if (Lists[type.Own]?.Find(fact) is { } known)
            return known;

        foreach (var slot in type.Slots)
            (Lists[slot] ??= new FactList()).Add(fact);
        _facts.Add(fact);
        return fact;
    }

    private (FactType Type, object Fact)[] InOrder(IReadOnlyList<object> given)
    {
        var facts = new (FactType Type, object Fact)[given.Count];
        for (var i = 0; i < facts.Length; i++)
        {
            var fact = given[i] ?? throw new ArgumentException($"Expected facts; number {i} is null.", nameof(given));
            facts[i] = (_types.Of(fact.GetType()), fact);
        }

        MemoryExtensions.Sort(facts.AsSpan(), Compare);
        return facts;
    }

    private static int Compare((FactType Type, object Fact) one, (FactType Type, object Fact) other)
        => ReferenceEquals(one.Type, other.Type) ? one.Type.Compare(one.Fact, other.Fact) : string.CompareOrdinal(one.Type.Name, other.Type.Name);
}
