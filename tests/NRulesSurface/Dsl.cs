using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

public abstract class Rule
{
    public abstract void Define();

    protected ILeftHandSideExpression When() => throw new NotSupportedException(Surface.Only);

    protected IRightHandSideExpression Then() => throw new NotSupportedException(Surface.Only);
}

public interface ILeftHandSideExpression
{
    ILeftHandSideExpression Match<TFact>(Expression<Func<TFact>> alias, params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    ILeftHandSideExpression Match<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;
}

public interface IRightHandSideExpression
{
    IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yield)
        where TFact : notnull;
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class NameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class DescriptionAttribute(string description) : Attribute
{
    public string Description { get; } = description;
}

[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
#pragma warning disable CA1813 // As in NRules, where a tag may be subclassed.
public class TagAttribute(string tag) : Attribute
#pragma warning restore CA1813
{
    public string Tag { get; } = tag;
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class PriorityAttribute(int priority) : Attribute
{
    public int Priority { get; } = priority;
}
