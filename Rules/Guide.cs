using System.Collections.Concurrent;
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
    private readonly ConditionalWeakTable<LawInForce, RuleSet> _inForce = [];
    private readonly ConcurrentDictionary<string, RuleSet> _alike = new(StringComparer.Ordinal);

    private Guide(RuleSet rules) => _rules = rules;

    /// <summary>All rules, in the order they run.</summary>
    public IReadOnlyList<RuleInfo> Rules => _rules.Rules;

    /// <summary>Compiles every rule of this assembly. Takes a few hundred milliseconds; done once.</summary>
    /// <exception cref="RuleCompilationException">A rule is not in a form that the engine takes, or rules run in a circle.</exception>
    public static Guide Compile() => Compile([]);

    /// <summary>As <see cref="Compile()"/>, with some rules more.</summary>
    public static Guide Compile(IEnumerable<Type> more) => new(RuleSet.Compile(
        typeof(Guide).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Concat(more)));

    /// <summary>Judges the answers so far.</summary>
    /// <exception cref="ArgumentException">An answer names a service or option that the world does not have.</exception>
    public Guidance Evaluate(World world, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(answers);
        var facts = new List<object>(32) { new Today(world.Today), world.Calendar };
        AnswerFacts.AddTo(facts, world, answers);
        return new Guidance(world, answers, RulesOf(world).Evaluate(world.Standing, facts));
    }

    /// <summary>The rules that are judged in a world, in the order they run.</summary>
    public IReadOnlyList<RuleInfo> RulesOn(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return RulesOf(world).Rules;
    }

    /// <summary>The rules that a country can have: those that cite a source of it, and those that cite none and hold everywhere.</summary>
    /// <param name="country">The country's id; the ids of its sources begin with it and a full stop.</param>
    public IEnumerable<RuleInfo> RulesIn(string country) => Rules.Where(
        rule => CitationsOf(rule) is var cited && (cited.Count == 0 || cited.Any(source => source.Id.StartsWith($"{country}.", StringComparison.Ordinal))));

    /// <summary>The source ids that a rule cites on itself, of all countries.</summary>
    public static IReadOnlyList<string> SourcesOf(RuleInfo rule) => [.. CitationsOf(rule).Select(source => source.Id)];

    /// <summary>The sources that a rule cites on itself, of all countries, and whether it ends with them.</summary>
    public static IReadOnlyList<SourceAttribute> CitationsOf(RuleInfo rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Citations.GetOrAdd(rule.Type, static type => [.. type.GetCustomAttributes(typeof(SourceAttribute), false).Cast<SourceAttribute>()]);
    }

    private static ConcurrentDictionary<Type, SourceAttribute[]> Citations { get; } = new();

    private RuleSet RulesOf(World world) => _inForce.GetValue(world.Law, Judged);

    // Hundreds of municipalities share a handful of rule sets: those whose laws let the same rules through.
    private RuleSet Judged(LawInForce law)
    {
        var judged = _rules.Rules.Where(rule => law.Judges(CitationsOf(rule))).ToHashSet();
        var mark = string.Create(_rules.Rules.Count, (_rules.Rules, judged), static (marks, rules) =>
        {
            for (var i = 0; i < marks.Length; i++)
            {
                marks[i] = rules.judged.Contains(rules.Rules[i]) ? '1' : '0';
            }
        });
        return _alike.GetOrAdd(mark, _ => _rules.Where(judged.Contains));
    }
}
