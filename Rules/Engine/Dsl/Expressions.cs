using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

/// <summary>The conditions of a rule: all must hold, for one choice of facts, for the rule to apply to them.</summary>
public interface ILeftHandSideExpression
{
    /// <summary>There is such a fact; the rule applies once to each. Later lines may use it under its alias, a local variable.</summary>
    ILeftHandSideExpression Match<TFact>(Expression<Func<TFact>> alias, params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    /// <summary>There is such a fact; the rule applies once to each.</summary>
    ILeftHandSideExpression Match<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    /// <summary>There is at least one such fact; which, and how many, does not matter.</summary>
    ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;

    /// <summary>There is no such fact, neither given nor found.</summary>
    ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions)
        where TFact : notnull;
}

/// <summary>What a rule concludes.</summary>
public interface IRightHandSideExpression
{
    /// <summary>This follows. It is a fact to other rules.</summary>
    IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yield)
        where TFact : notnull;
}
