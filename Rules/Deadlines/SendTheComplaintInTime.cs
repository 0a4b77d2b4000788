using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>The complaint is sent by the last safe day.</summary>
public sealed class SendTheComplaintInTime : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        Deadline deadline = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<Deadline>(() => deadline, d => d.IsRunning);

        Then()
            .Yield(_ => new Step(nameof(SendTheComplaintInTime), "send-complaint", 20, deadline.LastDay, complaint.SendToAuthority));
    }
}
