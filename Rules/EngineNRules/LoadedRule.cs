using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace OmbudGuide.Rules.Engine;

/// <summary>A rule as NRules reads it, under the name that this product calls it by.</summary>
internal sealed record LoadedRule(RuleInfo Info, IRuleDefinition Definition)
{
    public static LoadedRule Of(Type type)
    {
        var repository = new RuleRepository();
        repository.Load(load => load.From(type));
        var definition = repository.GetRules().SingleOrDefault()
            ?? throw new RuleCompilationException(type.Name, "expected a public class of its own that is derived from Rule.");

        // Where a rule has no [Name], NRules calls it by its full type name.
        var name = definition.Name == type.FullName ? type.Name : definition.Name;
        return new LoadedRule(
            new RuleInfo(name, definition.Description, type, [.. definition.Tags.Order(StringComparer.Ordinal)], definition.Priority), definition);
    }
}
