using System.Linq.Expressions;

namespace OmbudGuide.Rules.Engine;

internal enum PatternKind
{
    Match,
    Exists,
    Not,
}

/// <summary>One line of a rule's conditions, as written.</summary>
internal sealed record Pattern(PatternKind Kind, Type FactType, LambdaExpression? Alias, IReadOnlyList<LambdaExpression> Conditions)
{
    /// <summary>How the line reads in an error message.</summary>
    public override string ToString() => $"{Kind}<{FactType.Name}>";
}
