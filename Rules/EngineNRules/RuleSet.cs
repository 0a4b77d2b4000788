using NRules;
using NRules.RuleModel;

namespace OmbudGuide.Rules.Engine;

/// <summary>The same rules, run by NRules. In place of <c>Engine/</c> when built with <c>-p:RuleEngine=NRules</c>.</summary>
/// <remarks>
/// The findings are the same as long as each is a fact of its own: where NRules meets a second finding equal to the first it fails, so a
/// finding carries the rule that made it. Firings are told in another order than by the engine in <c>Engine/</c>, but always in the same.
/// </remarks>
public sealed class RuleSet
{
    private const int MostFindings = 10_000;

    private readonly IReadOnlyList<LoadedRule> _rules;
    private readonly Lazy<ISessionFactory> _factory;

    private RuleSet(IReadOnlyList<LoadedRule> rules)
    {
        _rules = rules;
        _factory = new Lazy<ISessionFactory>(() => new RuleCompiler().Compile(rules.Select(rule => rule.Definition)));
        Rules = [.. rules.Select(rule => rule.Info)];
    }

    /// <summary>The rules, by priority and name.</summary>
    public IReadOnlyList<RuleInfo> Rules { get; }

    /// <summary>Compiles the rules that these classes state. Their order does not matter.</summary>
    /// <exception cref="RuleCompilationException">A rule is written in a form that NRules does not take, or two rules have the same name.</exception>
    public static RuleSet Compile(IEnumerable<Type> ruleTypes)
    {
        ArgumentNullException.ThrowIfNull(ruleTypes);
        var rules = ruleTypes
            .Select(LoadedRule.Of)
            .OrderByDescending(rule => rule.Info.Priority)
            .ThenBy(rule => rule.Info.Name, StringComparer.Ordinal)
            .ToList();
        if (rules.GroupBy(rule => rule.Info.Name, StringComparer.Ordinal).FirstOrDefault(named => named.Count() > 1) is { } twice)
            throw new RuleCompilationException(twice.Key, $"stated {twice.Count()} times. Expected one rule of each name.");

        var set = new RuleSet(rules);
        try
        {
            _ = set._factory.Value;
        }
        catch (NRules.RuleCompilationException cause)
        {
            throw new RuleCompilationException([cause.RuleName], cause.Message, cause);
        }

        return set;
    }

    /// <summary>The same rules without some of them. They are compiled anew, once, when first put to facts.</summary>
    public RuleSet Where(Func<RuleInfo, bool> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return new RuleSet([.. _rules.Where(rule => wanted(rule.Info))]);
    }

    /// <summary>Puts the facts to the rules until nothing more follows.</summary>
    /// <param name="facts">What is known, in any order; each fact once.</param>
    /// <exception cref="ArgumentException">A fact is null, or two are equal.</exception>
    /// <exception cref="RuleEvaluationException">A rule failed or did not come to an end.</exception>
    public Evaluation Evaluate(IReadOnlyList<object> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Any(fact => fact is null) || facts.Distinct().Count() < facts.Count)
            throw new ArgumentException("Expected facts, each once.", nameof(facts));

        var given = facts.Order(Comparer<object>.Create(FactOrder.Compare)).ToList();
        var session = _factory.Value.CreateSession();
        var trace = new SessionTrace(_rules, session.Events);
        try
        {
            session.InsertAll(given);
            if (session.Fire(MostFindings) < MostFindings)
                return trace.ToEvaluation(given);
        }
        catch (Exception cause)
        {
            throw new RuleEvaluationException([.. Rules.Select(rule => rule.Name)], $"one of them failed with {cause.GetType().Name}.", cause);
        }

        throw new RuleEvaluationException([.. Rules.Select(rule => rule.Name)], $"expected an end, but {MostFindings} findings lead to more.");
    }

    /// <summary>As <see cref="Evaluate(IReadOnlyList{object})"/>, with facts that stand from one evaluation to the next.</summary>
    public Evaluation Evaluate(IReadOnlyList<object> standing, IReadOnlyList<object> facts) => Evaluate([.. standing, .. facts]);
}
