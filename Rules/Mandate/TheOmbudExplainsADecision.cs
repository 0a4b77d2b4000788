using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The decision is explained, and the complaint is helped along with an eye on how the case was handled.</summary>
public sealed class TheOmbudExplainsADecision : Rule
{
    public override void Define()
    {
        NotTheContentOfDecisions point = default!;
        IssueIs issue = default!;

        When()
            .Match<NotTheContentOfDecisions>(() => point)
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Decision)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheOmbudExplainsADecision), "decision-explained"));
    }
}
