using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>The last safe day is over, or not known: send it now and explain.</summary>
public sealed class SendTheComplaintAllTheSame : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        Deadline deadline = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<Deadline>(() => deadline, d => d.State == DeadlineState.Passed);

        Then()
            .Yield(_ => new Step(nameof(SendTheComplaintAllTheSame), "send-complaint-late", 20, null, complaint.SendToAuthority));
    }
}
