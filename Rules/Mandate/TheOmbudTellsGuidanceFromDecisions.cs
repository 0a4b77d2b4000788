using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>General rules are guidance; a stand on one's own matter may be a decision. The ombud helps to tell them apart.</summary>
public sealed class TheOmbudTellsGuidanceFromDecisions : Rule
{
    public override void Define()
    {
        HelpOffered help = default!;
        IssueIs issue = default!;

        When()
            .Match<HelpOffered>(() => help, h => h.Help == "guidance-or-decision")
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Application || i.Issue == Issue.Decision || i.Issue == Issue.Procedure)
            .Not<DecisionIs>(d => d.Form == DecisionForm.Written)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheOmbudTellsGuidanceFromDecisions), "guidance-or-decision"));
    }
}
