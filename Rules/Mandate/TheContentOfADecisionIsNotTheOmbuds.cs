using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud does not go into what was decided; it explains the decision and helps the complaint along.</summary>
public sealed class TheContentOfADecisionIsNotTheOmbuds : Rule
{
    public override void Define()
    {
        NotTheContentOfDecisions point = default!;
        IssueIs issue = default!;

        When()
            .Match<NotTheContentOfDecisions>(() => point)
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Decision)
            .Not<DecisionIs>(d => d.Form == DecisionForm.None)
            .Exists<MunicipalMatter>();

        Then()
            .Yield(_ => new AdviceOnlyReason(nameof(TheContentOfADecisionIsNotTheOmbuds)));
    }
}
