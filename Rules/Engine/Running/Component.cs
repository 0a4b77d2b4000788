namespace OmbudGuide.Rules.Engine;

/// <summary>Rules that are run together, after every rule that they depend on.</summary>
internal abstract class Component
{
    public abstract IReadOnlyList<CompiledRule> Rules { get; }

    public abstract void Run(WorkingMemory memory);

    /// <summary>The same component with only these rules, or null when none is left.</summary>
    public abstract Component? Only(Func<RuleInfo, bool> wanted);
}

/// <summary>A rule that nothing it yields leads back to. It runs once.</summary>
internal sealed class SingleRule(CompiledRule rule) : Component
{
    public override IReadOnlyList<CompiledRule> Rules { get; } = [rule];

    public override void Run(WorkingMemory memory)
    {
        if (rule.MayApply(memory))
            rule.Run(memory, Window.Everything(rule.Matched.Length));
    }

    public override Component? Only(Func<RuleInfo, bool> wanted) => wanted(rule.Info) ? this : null;
}

/// <summary>Rules that lead to each other. They run in turn until none of them has anything new to look at.</summary>
internal sealed class RecursiveRules(IReadOnlyList<CompiledRule> rules) : Component
{
    /// <summary>So many findings are no reasoning about one inquiry any more, but a rule that feeds itself without end.</summary>
    public const int MostFindings = 10_000;

    public override IReadOnlyList<CompiledRule> Rules { get; } = rules;

    public override void Run(WorkingMemory memory)
    {
        var windows = Rules.Select(rule => new Window(rule)).ToArray();
        memory.BoundBy(this);
        bool any;
        do
        {
            any = false;
            foreach (var window in windows)
                any |= window.RunOnNewFacts(memory);
        }
        while (any);
        memory.BoundBy(null);
    }

    public RuleEvaluationException Endless() => new(
        [.. Rules.Select(rule => rule.Info.Name)], $"expected an end, but {MostFindings} findings lead to more. Let what is yielded grow smaller, or fewer.");

    public override Component? Only(Func<RuleInfo, bool> wanted)
    {
        var kept = Rules.Where(rule => wanted(rule.Info)).ToList();
        return kept.Count == 0 ? null : kept.Count == Rules.Count ? this : new RecursiveRules(kept);
    }
}
