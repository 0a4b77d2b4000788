using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>Hospitals and specialists are run by the state's health authorities.</summary>
public sealed class SpecialistHealthCareIsTheStates : Rule
{
    public override void Define()
    {
        Service service = default!;
        OthersMatter matter = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SpecialistHealth))
            .Match<OthersMatter>(() => matter, m => m.Body != null);

        Then()
            .Yield(_ => new Referral(nameof(SpecialistHealthCareIsTheStates), matter.Body!, ReferralRole.Instead));
    }
}
