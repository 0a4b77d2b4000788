using OmbudGuide.Rules.Engine;

namespace NRules.Fluent.Dsl;

/// <summary>A rule: one sentence, written as one class.</summary>
/// <remarks>
/// <see cref="Define"/> declares a local variable for each fact that is spoken of again, then the conditions, then what follows:
/// <code>
/// Complaint complaint = default!;
///
/// When()
///     .Match(() => complaint, c => !c.Sent)
///     .Not&lt;Withdrawn&gt;(w => w.Complaint == complaint);
///
/// Then()
///     .Yield(ctx => new StillToSend(complaint));
/// </code>
/// </remarks>
public abstract class Rule
{
    internal RuleDraft Draft { get; } = new();

    /// <summary>States the rule; called once, when the rule is compiled.</summary>
    public abstract void Define();

    /// <summary>Begins the conditions.</summary>
    protected ILeftHandSideExpression When() => Draft.BeginConditions();

    /// <summary>Begins the conclusions.</summary>
    protected IRightHandSideExpression Then() => Draft.BeginConclusions();
}
