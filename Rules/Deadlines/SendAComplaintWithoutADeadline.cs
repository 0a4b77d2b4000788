using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>The law sets no deadline here.</summary>
public sealed class SendAComplaintWithoutADeadline : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<ComplaintRegime>(() => regime, r => r.Id == complaint.Regime, r => r.Length == null);

        Then()
            .Yield(_ => new Step(nameof(SendAComplaintWithoutADeadline), "send-complaint-no-deadline", 20, null, complaint.SendToAuthority ?? complaint.Body));
    }
}
