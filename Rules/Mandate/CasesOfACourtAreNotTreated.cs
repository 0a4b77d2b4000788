using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>What is or was before a court the ombud does not treat; it can still advise.</summary>
public sealed class CasesOfACourtAreNotTreated : Rule
{
    public override void Define()
    {
        ExcludedOnceWith excluded = default!;
        ComplaintIs complaint = default!;

        When()
            .Match<ExcludedOnceWith>(() => excluded, e => e.Body == "courts")
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.Court)
            .Exists<MunicipalMatter>();

        Then()
            .Yield(_ => new AdviceOnlyReason(nameof(CasesOfACourtAreNotTreated)));
    }
}
