using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace OmbudGuide.Rules.Engine;

/// <summary>Takes down what a rule's <c>Define()</c> says.</summary>
internal sealed class RuleDraft : ILeftHandSideExpression, IRightHandSideExpression
{
    private readonly List<Pattern> _patterns = [];
    private readonly List<LambdaExpression> _yields = [];

    public IReadOnlyList<Pattern> Patterns => _patterns;

    public IReadOnlyList<LambdaExpression> Yields => _yields;

    public int TimesBegun { get; private set; }

    public ILeftHandSideExpression BeginConditions()
    {
        TimesBegun++;
        return this;
    }

    public IRightHandSideExpression BeginConclusions() => this;

    public ILeftHandSideExpression Match<TFact>(Expression<Func<TFact>> alias, params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull
        => Add(PatternKind.Match, typeof(TFact), alias, conditions);

    public ILeftHandSideExpression Match<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull
        => Add(PatternKind.Match, typeof(TFact), alias: null, conditions);

    public ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull
        => Add(PatternKind.Exists, typeof(TFact), alias: null, conditions);

    public ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull
        => Add(PatternKind.Not, typeof(TFact), alias: null, conditions);

    public IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yield)
        where TFact : notnull
    {
        _yields.Add(yield);
        return this;
    }

    private RuleDraft Add(PatternKind kind, Type type, LambdaExpression? alias, IReadOnlyList<LambdaExpression> conditions)
    {
        _patterns.Add(new Pattern(kind, type, alias, conditions));
        return this;
    }
}
