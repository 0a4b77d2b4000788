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

    public WorkingMemory(TypeTable types, OrderedFacts standing, IReadOnlyList<object> given)
    {
        _types = types;
        _given = standing.Facts.Count + given.Count;
        _facts = new List<object>(_given + 32);
        Lists = new FactList?[types.Count];
        var more = OrderedFacts.Of(types, given);
        var next = 0;
        foreach (var (type, fact) in standing.Facts)
        {
            for (; next < more.Facts.Count && OrderedFacts.Compare(more.Facts[next], (type, fact)) < 0; next++)
                Take(more.Facts[next].Type, more.Facts[next].Fact);

            // The standing facts are known to differ from each other.
            Enter(type, fact);
        }

        for (; next < more.Facts.Count; next++)
            Take(more.Facts[next].Type, more.Facts[next].Fact);
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
        if (type.Own < Lists.Length && Lists[type.Own]?.Find(fact) is { } known)
            return known;

        Enter(type, fact);
        return fact;
    }

    private void Take(FactType type, object fact)
    {
        if (!ReferenceEquals(Learn(type, fact), fact))
            throw new ArgumentException($"Expected each fact once; two of type {type.Name} are equal.", nameof(fact));
    }

    private void Enter(FactType type, object fact)
    {
        if (type.Own >= Lists.Length)
            Array.Resize(ref Lists, Math.Max(_types.Count, type.Own + 1));
        foreach (var slot in type.Slots)
            (Lists[slot] ??= new FactList()).Add(fact);
        _facts.Add(fact);
    }
}
