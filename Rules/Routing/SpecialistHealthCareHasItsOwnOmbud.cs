using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>Who needs help with specialist health care is helped by that field's own ombud.</summary>
public sealed class SpecialistHealthCareHasItsOwnOmbud : Rule
{
    public override void Define()
    {
        Service service = default!;
        AlsoHelps other = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SpecialistHealth))
            .Match<AlsoHelps>(() => other);

        Then()
            .Yield(_ => new Referral(nameof(SpecialistHealthCareHasItsOwnOmbud), other.Authority, ReferralRole.Instead));
    }
}
