using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>What is or was with the appeal body the ombud does not treat. Where the one who decided answered the appeal itself, it never was.</summary>
public sealed class CasesOfAnAppealBodyAreNotTreated : Rule
{
    public override void Define()
    {
        ExcludedOnceWith excluded = default!;
        ComplaintIs complaint = default!;

        When()
            .Match<ExcludedOnceWith>(() => excluded, e => e.Body == "appeal-body")
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.AppealDecided)
            .Not<AppealDecidedByIs>(a => a.By == AppealDecidedBy.TheOneWhoDecided)
            .Exists<MunicipalMatter>();

        Then()
            .Yield(_ => new AdviceOnlyReason(nameof(CasesOfAnAppealBodyAreNotTreated)));
    }
}
