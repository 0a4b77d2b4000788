namespace OmbudGuide.Rules.Engine;

/// <summary>Rules ready to be put to facts. Immutable, and safe to use from any number of threads at once.</summary>
public sealed class RuleSet
{
    private readonly TypeTable _types;
    private readonly Component[] _components;

    private RuleSet(TypeTable types, Component[] components)
    {
        _types = types;
        _components = components;
        Rules = [.. components.SelectMany(component => component.Rules).Select(rule => rule.Info)];
    }

    /// <summary>The rules, in the order they run.</summary>
    public IReadOnlyList<RuleInfo> Rules { get; }

    /// <summary>Compiles the rules that these classes state. Their order does not matter.</summary>
    /// <exception cref="RuleCompilationException">
    /// A rule is written in a form that the engine does not take, two rules have the same name, or rules lead to each other in a circle
    /// through a <c>Not</c> or <c>Exists</c>.
    /// </exception>
    public static RuleSet Compile(IEnumerable<Type> ruleTypes)
    {
        ArgumentNullException.ThrowIfNull(ruleTypes);
        var types = ruleTypes.OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();
        var rules = InParallel(types, RuleDefinition.Of)
            .OrderByDescending(rule => rule.Info.Priority)
            .ThenBy(rule => rule.Info.Name, StringComparer.Ordinal)
            .ToList();
        if (rules.GroupBy(rule => rule.Info.Name, StringComparer.Ordinal).FirstOrDefault(named => named.Count() > 1) is { } twice)
        {
            throw new RuleCompilationException(
                twice.Key, $"stated {twice.Count()} times, by {string.Join(" and ", twice.Select(rule => rule.Info.Type.FullName))}. Expected one rule of each name.");
        }

        var order = new RuleGraph(rules).Order();
        var table = new TypeTable(rules.SelectMany(rule => rule.Patterns).Select(line => line.FactType));
        var compiled = InParallel(rules, rule => BodyCompiler.Compile(rule, table));
        return new RuleSet(table, [.. order.Select(part => Join([.. part.Rules.Select(rule => compiled[rule])], part.Recursive))]);
    }

    /// <summary>The same rules without some of them. Cheap: nothing is compiled anew.</summary>
    public RuleSet Where(Func<RuleInfo, bool> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return new RuleSet(_types, [.. _components.Select(component => component.Only(wanted)).OfType<Component>()]);
    }

    /// <summary>Puts the facts to the rules until nothing more follows.</summary>
    /// <param name="facts">What is known, in any order; each fact once.</param>
    /// <exception cref="ArgumentException">A fact is null, or two are equal.</exception>
    /// <exception cref="RuleEvaluationException">A rule failed or did not come to an end.</exception>
    public Evaluation Evaluate(IReadOnlyList<object> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Run(new WorkingMemory(_types, OrderedFacts.None, facts));
    }

    /// <summary>As <see cref="Evaluate(IReadOnlyList{object})"/>, with facts that stand from one evaluation to the next: they are put in order only once.</summary>
    /// <param name="standing">The same list each time; it is not changed.</param>
    /// <param name="facts">What is known besides, in any order; each fact once.</param>
    /// <exception cref="ArgumentException">A fact is null, or two are equal.</exception>
    /// <exception cref="RuleEvaluationException">A rule failed or did not come to an end.</exception>
    public Evaluation Evaluate(IReadOnlyList<object> standing, IReadOnlyList<object> facts)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(facts);
        return Run(new WorkingMemory(_types, _types.InOrder(standing), facts));
    }

    private Evaluation Run(WorkingMemory memory)
    {
        foreach (var component in _components)
            component.Run(memory);
        return memory.ToEvaluation();
    }

    private static Component Join(IReadOnlyList<CompiledRule> rules, bool recursive) => recursive ? new RecursiveRules(rules) : new SingleRule(rules[0]);

    // Of several errors the first is reported, whichever thread met its own first.
    private static TResult[] InParallel<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work)
    {
        var results = new TResult[items.Count];
        var errors = new RuleCompilationException?[items.Count];
        Parallel.For(0, items.Count, i =>
        {
            try
            {
                results[i] = work(items[i]);
            }
            catch (RuleCompilationException error)
            {
                errors[i] = error;
            }
        });
        return Array.Find(errors, error => error is not null) is { } first ? throw first : results;
    }
}
