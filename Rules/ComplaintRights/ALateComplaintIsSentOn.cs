using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>The authority must send a late complaint on; it is the appeal body that may waive the time limit.</summary>
[Source("dk.rslbek.13")]
[Source("dk.rsl.67")]
public sealed class ALateComplaintIsSentOn : Rule
{
    public override void Define()
    {
        Service service = default!;
        ComplaintRight complaint = default!;
        Deadline deadline = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SocialLaw))
            .Match<ComplaintRight>(() => complaint)
            .Match<Deadline>(() => deadline, d => d.State == DeadlineState.Passed);

        Then()
            .Yield(_ => new Duty(nameof(ALateComplaintIsSentOn), "forward-late-complaint"));
    }
}
