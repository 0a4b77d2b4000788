using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>A complaint after the last day can be taken where there are reasons, up to the law's outermost day.</summary>
public sealed class ALateComplaintMayBeTaken : Rule
{
    public override void Define()
    {
        Deadline deadline = default!;
        ComplaintRight complaint = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<Deadline>(() => deadline, d => d.State != DeadlineState.Open)
            .Match<ComplaintRight>(() => complaint)
            .Match<ComplaintRegime>(() => regime, r => r.Id == complaint.Regime, r => r.Late == LateTreatment.MayBeTaken);

        Then()
            .Yield(_ => LateComplaint.Within(nameof(ALateComplaintMayBeTaken), regime.Late, regime.LateBar, deadline.Start));
    }
}
