using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace OmbudGuide.Rules.Engine;

/// <summary>
/// The variables a rule's lines speak of. In the expression the compiler hands over, a local variable of <c>Define()</c> is a field of a
/// hidden object; here it becomes a variable of the compiled rule.
/// </summary>
internal sealed class Aliases(string rule)
{
    private readonly string _rule = rule;
    private readonly Dictionary<(object Owner, FieldInfo Field), ParameterExpression> _bound = [];

    /// <summary>The variable for the fact of this line, under its alias if it has one.</summary>
    public ParameterExpression Bind(Pattern line)
    {
        var name = line.Alias?.Body;
        if (name is null)
            return Expression.Variable(line.FactType);
        if (name is not MemberExpression { Member: FieldInfo field } member || OwnerOf(member) is not { } owner)
            throw new RuleCompilationException(_rule, $"the alias of {line} is {name}. Expected a local variable, as in Match(() => decision).");
        if (field.FieldType != line.FactType)
            throw new RuleCompilationException(_rule, $"the alias {field.Name} is a {field.FieldType.Name}, but its line is {line}. Expected the same type.");

        var variable = Expression.Variable(line.FactType, field.Name);
        if (!_bound.TryAdd((owner, field), variable))
            throw new RuleCompilationException(_rule, $"the alias {field.Name} is bound by two lines. Expected one variable for each Match.");
        return variable;
    }

    /// <summary>A condition or conclusion as code of the compiled rule.</summary>
    /// <param name="expression">What the rule says, with one parameter.</param>
    /// <param name="parameter">What the parameter stands for there.</param>
    /// <param name="place">Where this is said, for the error message.</param>
    public Expression Inline(LambdaExpression expression, ParameterExpression parameter, string place)
        => new Rewriter(this, expression.Parameters[0], parameter, place).Visit(expression.Body);

    private static object? OwnerOf(MemberExpression member) => member.Expression switch
    {
        ConstantExpression { Value: { } owner } => owner,
        MemberExpression { Member: FieldInfo field } outer when IsHidden(field.DeclaringType) && OwnerOf(outer) is { } owner => field.GetValue(owner),
        _ => null,
    };

    private static bool IsHidden(Type? type) => type?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true;

    private sealed class Rewriter(Aliases aliases, ParameterExpression from, ParameterExpression to, string place) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Member is not FieldInfo field || OwnerOf(node) is not { } owner)
                return base.VisitMember(node);
            if (aliases._bound.TryGetValue((owner, field), out var variable))
                return variable;
            if (IsHidden(field.DeclaringType) || field.GetValue(owner) is null)
            {
                throw new RuleCompilationException(
                    aliases._rule, $"{place} speaks of {field.Name}, which no line before it binds. Expected Match(() => {field.Name}, …) earlier, or a constant.");
            }

            return node;
        }
    }
}
