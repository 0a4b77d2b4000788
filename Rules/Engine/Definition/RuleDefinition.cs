using System.Linq.Expressions;
using System.Reflection;
using NRules.Fluent.Dsl;

namespace OmbudGuide.Rules.Engine;

/// <summary>A rule as written, found complete: it has conditions, and something follows from them.</summary>
internal sealed record RuleDefinition(RuleInfo Info, IReadOnlyList<Pattern> Patterns, IReadOnlyList<LambdaExpression> Yields)
{
    public static RuleDefinition Of(Type type)
    {
        var info = Describe(type);
        if (!typeof(Rule).IsAssignableFrom(type) || type.IsAbstract || type.ContainsGenericParameters || type.GetConstructor(Type.EmptyTypes) is null)
            throw new RuleCompilationException(info.Name, $"expected a class derived from {nameof(Rule)} with a public constructor without parameters.");

        var draft = Draft(type, info.Name);
        if (draft.TimesBegun > 1)
            throw new RuleCompilationException(info.Name, "has several When(). Expected one; write another rule for the other case.");
        if (draft.Patterns.Count == 0)
            throw new RuleCompilationException(info.Name, "has no conditions. Expected When() followed by Match, Exists or Not.");
        if (draft.Yields.Count == 0)
            throw new RuleCompilationException(info.Name, "concludes nothing. Expected Then() followed by Yield.");
        if (draft.Yields.Any(yield => yield.Body is ConstantExpression { Value: null }))
            throw new RuleCompilationException(info.Name, "yields null. Expected Yield(ctx => a fact).");
        return new RuleDefinition(info, draft.Patterns, draft.Yields);
    }

    private static RuleDraft Draft(Type type, string name)
    {
        try
        {
            var rule = (Rule)Activator.CreateInstance(type)!;
            rule.Define();
            return rule.Draft;
        }
        catch (Exception cause)
        {
            var reason = cause is TargetInvocationException { InnerException: { } inner } ? inner : cause;
            throw new RuleCompilationException([name], $"could not be made and defined: {reason.Message}", reason);
        }
    }

    private static RuleInfo Describe(Type type) => new(
        type.GetCustomAttribute<NameAttribute>()?.Name ?? type.Name,
        type.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "",
        type,
        [.. type.GetCustomAttributes<TagAttribute>().Select(tag => tag.Tag).Order(StringComparer.Ordinal)],
        type.GetCustomAttribute<PriorityAttribute>()?.Priority ?? 0);
}
