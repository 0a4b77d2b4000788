using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>What is said of late complaints here is not verified: send it, and explain.</summary>
public sealed class ALateComplaintIsSentAndExplained : Rule
{
    public override void Define()
    {
        Deadline deadline = default!;
        ComplaintRight complaint = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<Deadline>(() => deadline, d => d.State != DeadlineState.Open)
            .Match<ComplaintRight>(() => complaint)
            .Match<ComplaintRegime>(() => regime, r => r.Id == complaint.Regime, r => r.Late == LateTreatment.NotStated);

        Then()
            .Yield(_ => LateComplaint.Within(nameof(ALateComplaintIsSentAndExplained), regime.Late, null, null));
    }
}
