using System.Collections.Concurrent;
using System.Linq.Expressions;
using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Audit;

/// <summary>What a rule can say to people, read from its conclusions: texts by kind and id, and questions. Ids that it takes from a fact are not known here.</summary>
public sealed class RuleSays
{
    private static readonly ConcurrentDictionary<Type, RuleSays> Known = new();

    private static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(Right)] = "right",
        [typeof(Duty)] = "duty",
        [typeof(Step)] = "step",
        [typeof(Note)] = "note",
        [typeof(CaseFlag)] = "flag",
    };

    private RuleSays(RuleDefinition definition)
    {
        var made = new Made();
        foreach (var yield in definition.Yields) made.Visit(yield.Body);
        Texts = [.. made.Texts.Distinct(StringComparer.Ordinal)];
        Questions = [.. made.Questions.Distinct()];
    }

    /// <summary>Keys of texts: <c>findings.note.letter-decides</c>.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>What the rule asks.</summary>
    public IReadOnlyList<Question> Questions { get; }

    public static RuleSays Of(RuleInfo rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Known.GetOrAdd(rule.Type, static type => new RuleSays(RuleDefinition.Of(type)));
    }

    private sealed class Made : ExpressionVisitor
    {
        public List<string> Texts { get; } = [];

        public List<Question> Questions { get; } = [];

        protected override Expression VisitNew(NewExpression node)
        {
            if (Kinds.TryGetValue(node.Type, out var kind))
            {
                // The first text is the rule's own name.
                var ids = new Constants<string>();
                ids.Visit(node.Arguments[1]);
                Texts.AddRange(ids.Values.Select(id => $"findings.{kind}.{id}"));
            }
            else if (node.Type == typeof(Ask))
            {
                var asked = new Constants<Question>();
                asked.Visit(node.Arguments[1]);
                Questions.AddRange(asked.Values);
            }

            return base.VisitNew(node);
        }
    }

    private sealed class Constants<T> : ExpressionVisitor
    {
        public List<T> Values { get; } = [];

        protected override Expression VisitConstant(ConstantExpression node)
        {
            if (node.Value is T value) Values.Add(value);
            return node;
        }
    }
}
