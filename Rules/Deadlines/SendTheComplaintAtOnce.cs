using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>The start of the deadline is not known, so today is the safe day.</summary>
public sealed class SendTheComplaintAtOnce : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        Deadline deadline = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<Deadline>(() => deadline, d => d.State == DeadlineState.UnknownStart);

        Then()
            .Yield(_ => new Step(nameof(SendTheComplaintAtOnce), "send-complaint-now", 20, null, complaint.SendToAuthority));
    }
}
