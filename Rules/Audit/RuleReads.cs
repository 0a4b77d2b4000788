using System.Collections.Concurrent;
using System.Linq.Expressions;
using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Audit;

/// <summary>What a rule looks at, read from its own conditions and conclusions.</summary>
public sealed class RuleReads
{
    private static readonly ConcurrentDictionary<Type, RuleReads> Known = new();

    private readonly ILookup<Type, Func<object, bool>> _matched;

    private RuleReads(RuleDefinition definition)
    {
        AskedWhetherThere = definition.Patterns.Where(line => line.Kind != PatternKind.Match).Select(line => line.FactType).ToHashSet();
        _matched = definition.Patterns.Where(line => line.Kind == PatternKind.Match).ToLookup(line => line.FactType, MayMatch);
        var members = new Members();
        foreach (var expression in definition.Patterns.SelectMany(line => line.Conditions).Concat(definition.Yields))
        {
            members.Visit(expression);
        }

        ReadsOfTheService = members.OfTheService;
    }

    /// <summary>Types of facts that the rule asks the presence or absence of, without resting on one.</summary>
    public IReadOnlySet<Type> AskedWhetherThere { get; }

    /// <summary>Members of the service that the rule reads or calls; the whole service, where it hands it on, as <c>Service</c>.</summary>
    public IReadOnlySet<string> ReadsOfTheService { get; }

    public static RuleReads Of(RuleInfo rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Known.GetOrAdd(rule.Type, static type => new RuleReads(RuleDefinition.Of(type)));
    }

    /// <summary>The rule rests on a fact of this very type.</summary>
    public bool RestsOn(Type fact) => _matched.Contains(fact);

    /// <summary>False where the rule rests on facts of this type and its own conditions rule this one out, whatever else is known.</summary>
    public bool MayRestOn(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return _matched[fact.GetType()].All(line => line(fact));
    }

    private static Func<object, bool> MayMatch(Pattern line)
    {
        var conditions = line.Conditions.Where(StandsAlone).Select(condition => condition.Compile()).ToList();
        return fact => conditions.TrueForAll(condition => (bool)condition.DynamicInvoke(fact)!);
    }

    // A condition that names another line's fact holds that rule's variables, which are empty here.
    private static bool StandsAlone(LambdaExpression condition)
    {
        var closures = new Closures();
        closures.Visit(condition);
        return !closures.Any;
    }

    private sealed class Closures : ExpressionVisitor
    {
        public bool Any { get; private set; }

        protected override Expression VisitConstant(ConstantExpression node)
        {
            Any |= node.Value is not null && Type.GetTypeCode(node.Type) == TypeCode.Object;
            return node;
        }
    }

    private sealed class Members : ExpressionVisitor
    {
        public HashSet<string> OfTheService { get; } = new(StringComparer.Ordinal);

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression?.Type == typeof(Service))
            {
                OfTheService.Add(node.Member.Name);
                return node;
            }

            if (node.Type == typeof(Service))
            {
                OfTheService.Add(nameof(Service));
            }

            return base.VisitMember(node);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Object?.Type != typeof(Service))
            {
                return base.VisitMethodCall(node);
            }

            OfTheService.Add(node.Method.Name);
            Visit(node.Arguments);
            return node;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            // Met outside a member access or a call on it, the service is handed on whole.
            if (node.Type == typeof(Service))
            {
                OfTheService.Add(nameof(Service));
            }

            return node;
        }

        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            Visit(node.Body);
            return node;
        }
    }
}
