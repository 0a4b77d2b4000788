using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A timely complaint keeps a permit from being used.</summary>
public sealed class AComplaintInTimeHoldsThePermit : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<ComplaintRegime>(() => regime, r => r.Id == complaint.Regime, r => r.Suspends);

        Then()
            .Yield(_ => new Note(nameof(AComplaintInTimeHoldsThePermit), "suspends"));
    }
}
