using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Audit;

/// <summary>
/// Tells whether a walk made in one world holds in another as it is. It does where nothing has been added that could matter, and what has
/// been taken away had no part in it: a rule that never fired, a fact that no rule matched and whose absence no rule asks for.
/// </summary>
public sealed class Likeness(Guide guide)
{
    private readonly ConcurrentDictionary<(World, World), Difference> _differences = new();
    private readonly HashSet<Type> _askedFor = [.. guide.Rules.SelectMany(rule => RuleReads.Of(rule).AskedWhetherThere)];

    /// <summary>The walk, made for a service with the same facts in another world, holds in this world too.</summary>
    public bool Holds(ServiceWalk walk, World world, string? service)
    {
        ArgumentNullException.ThrowIfNull(walk);
        ArgumentNullException.ThrowIfNull(world);
        var difference = _differences.GetOrAdd((walk.World, world), pair => Difference.Between(guide, pair.Item1, pair.Item2));

        // Where a regime has changed, how far back the change lies decides which days it divides.
        var facts = FactsOf(world, service);
        var changed = facts is { Changed.Count: > 0 } && world.Today != walk.World.Today
            && new DateClasses(guide, world, facts).Pattern != new DateClasses(guide, walk.World, FactsOf(walk.World, walk.Service)).Pattern;
        return !changed
            && !difference.FactsAdded
            && difference.RulesAdded.TrueForAll(rule => !MayApply(rule, world, service))
            && !difference.RulesRemoved.Exists(walk.Coverage.Fired.Contains)
            && !difference.FactsRemoved.Exists(fact => walk.Matched.Contains(fact) || _askedFor.Any(type => type.IsInstanceOfType(fact)));
    }

    private static ServiceFacts? FactsOf(World world, string? service) => service is null ? world.Unspecified : world.Services[service];

    private static bool MayApply(RuleInfo rule, World world, string? service) =>
        FactsOf(world, service) is not { } facts || RuleReads.Of(rule).MayRestOn(facts.Service);

    private sealed record Difference(List<RuleInfo> RulesAdded, List<RuleInfo> RulesRemoved, bool FactsAdded, List<object> FactsRemoved)
    {
        public static Difference Between(Guide guide, World from, World to)
        {
            var (before, after) = (guide.RulesOn(from), guide.RulesOn(to));
            var (had, has) = (Texts(from), Texts(to));
            return new Difference(
                [.. after.Except(before)],
                [.. before.Except(after)],
                has.Keys.Any(text => !had.ContainsKey(text)),
                [.. had.Where(fact => !has.ContainsKey(fact.Key)).Select(fact => fact.Value)]);
        }

        private static Dictionary<string, object> Texts(World world)
        {
            var texts = new Dictionary<string, object>(StringComparer.Ordinal);
            foreach (var fact in world.Standing)
            {
                texts.TryAdd(Text(fact), fact);
            }

            return texts;
        }

        /// <summary>What a fact says, but for the sources that it rests on: that there are any is checked when it is loaded.</summary>
        private static string Text(object fact) => $"{fact.GetType().Name} " + string.Join(' ', fact.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.Name != nameof(ISourced.Sources))
            .Select(property => property.GetValue(fact) switch
            {
                string text => text,
                IEnumerable list => string.Join(',', list.Cast<object?>()),
                var value => $"{value}",
            }));
    }
}
