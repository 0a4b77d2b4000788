using NRules;
using NRules.Diagnostics;
using NRules.RuleModel;

namespace OmbudGuide.Rules.Engine;

/// <summary>Takes down which rule concluded what from what, in one NRules session.</summary>
/// <remarks>NRules takes a conclusion back when what a <c>Not</c> denied turns up later; so does the trace.</remarks>
internal sealed class SessionTrace
{
    private readonly Dictionary<string, RuleInfo> _rules;
    private readonly Dictionary<object, ILinkedFactSource> _sources = [];

    public SessionTrace(IEnumerable<LoadedRule> rules, IEventProvider events)
    {
        _rules = rules.ToDictionary(rule => rule.Definition.Name, rule => rule.Info, StringComparer.Ordinal);
        events.FactInsertedEvent += (_, inserted) =>
        {
            if (inserted.Fact is { Value: { } value, Source: ILinkedFactSource source })
                _sources[value] = source;
        };
        events.FactRetractedEvent += (_, retracted) =>
        {
            if (retracted.Fact.Value is { } value)
                _sources.Remove(value);
        };
    }

    public Evaluation ToEvaluation(IReadOnlyList<object> given)
    {
        var firings = _sources
            .Select(step => (Depth: DepthOf(step.Key), Firing: new Firing(_rules[step.Value.Rule.Name], Matched(step.Value), step.Key)))
            .OrderBy(step => step.Depth)
            .ThenByDescending(step => step.Firing.Rule.Priority)
            .ThenBy(step => step.Firing.Rule.Name, StringComparer.Ordinal)
            .ThenBy(step => step.Firing.Matched, Comparer<object>.Create(FactOrder.Compare))
            .ThenBy(step => step.Firing.Yielded, Comparer<object>.Create(FactOrder.Compare))
            .Select(step => step.Firing)
            .ToList();
        return new Evaluation([.. given, .. firings.Select(firing => firing.Yielded)], given.Count, firings);
    }

    // How many steps lie between a finding and what was given.
    private int DepthOf(object fact)
        => _sources.TryGetValue(fact, out var source) ? 1 + Matched(source).Select(DepthOf).DefaultIfEmpty().Max() : 0;

    private static List<object> Matched(ILinkedFactSource source) => [.. source.Facts.Select(fact => fact.Value).OfType<object>()];
}
