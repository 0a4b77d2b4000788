using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>What is or was with the parliamentary ombud this ombud does not treat; it can still advise.</summary>
public sealed class CasesOfTheParliamentaryOmbudAreNotTreated : Rule
{
    public override void Define()
    {
        ExcludedOnceWith excluded = default!;
        ComplaintIs complaint = default!;

        When()
            .Match<ExcludedOnceWith>(() => excluded, e => e.Body == "parliamentary-ombud")
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.ParliamentaryOmbud)
            .Exists<MunicipalMatter>();

        Then()
            .Yield(_ => new AdviceOnlyReason(nameof(CasesOfTheParliamentaryOmbudAreNotTreated)));
    }
}
