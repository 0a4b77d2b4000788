using System.Runtime.CompilerServices;
using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules;

/// <summary>The one door: answers in, guidance out. Holds the compiled rules; immutable, shared by all threads.</summary>
public sealed class Guide
{
    private readonly RuleSet _rules;
    private readonly ConditionalWeakTable<IReadOnlySet<string>, RuleSet> _inForce = [];

    private Guide(RuleSet rules) => _rules = rules;

    /// <summary>All rules, in the order they run.</summary>
    public IReadOnlyList<RuleInfo> Rules => _rules.Rules;

    /// <summary>Compiles every rule of this assembly. Takes a few hundred milliseconds; done once.</summary>
    /// <exception cref="RuleCompilationException">A rule is not in a form that the engine takes, or rules run in a circle.</exception>
    public static Guide Compile() => new(RuleSet.Compile(
        typeof(Guide).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)));

    /// <summary>Judges the answers so far.</summary>
    /// <exception cref="ArgumentException">An answer names a service or option that the world does not have.</exception>
    public Guidance Evaluate(World world, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(answers);
        var facts = new List<object>(64) { new Today(world.Today), world.Calendar };
        facts.AddRange(world.Standing);
        AnswerFacts.AddTo(facts, world, answers);
        return new Guidance(world, answers, RulesOf(world).Evaluate(facts));
    }

    /// <summary>The source ids that a rule cites on itself.</summary>
    internal static IReadOnlyList<string> SourcesOf(RuleInfo rule) => Citations.GetOrAdd(
        rule.Type, static type => [.. type.GetCustomAttributes(typeof(SourceAttribute), false).Cast<SourceAttribute>().Select(s => s.Id)]);

    private static System.Collections.Concurrent.ConcurrentDictionary<Type, string[]> Citations { get; } = new();

    private RuleSet RulesOf(World world) => _inForce.GetValue(
        world.SourcesInForce, sources => _rules.Where(rule => SourcesOf(rule).All(sources.Contains)));
}
