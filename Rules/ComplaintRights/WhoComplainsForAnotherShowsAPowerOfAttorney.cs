using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A helper shows that the person has asked for it.</summary>
public sealed class WhoComplainsForAnotherShowsAPowerOfAttorney : Rule
{
    public override void Define()
    {
        ActingForIs who = default!;
        ComplaintRight complaint = default!;

        When()
            .Match<ActingForIs>(() => who, a => a.For == ActingFor.SomeoneElse)
            .Not<Service>(s => s.Is(ServiceTraits.HealthAndCare))
            .Match<ComplaintRight>(() => complaint);

        Then()
            .Yield(_ => new Step(nameof(WhoComplainsForAnotherShowsAPowerOfAttorney), "power-of-attorney", 25, null, null));
    }
}
