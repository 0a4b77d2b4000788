using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>In health matters a helper who is no lawyer needs a written power of attorney.</summary>
[Source("no.pbrl.7-2")]
public sealed class WhoComplainsForAPatientNeedsAPowerOfAttorney : Rule
{
    public override void Define()
    {
        ActingForIs who = default!;
        Service service = default!;
        ComplaintRight complaint = default!;

        When()
            .Match<ActingForIs>(() => who, a => a.For == ActingFor.SomeoneElse)
            .Match<Service>(() => service, s => s.Is(ServiceTraits.HealthAndCare))
            .Match<ComplaintRight>(() => complaint);

        Then()
            .Yield(_ => new Step(nameof(WhoComplainsForAPatientNeedsAPowerOfAttorney), "written-power-of-attorney", 25, null, null));
    }
}
