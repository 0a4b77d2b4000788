using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>NAV is two: the municipal part with social assistance, and the state part with the benefits of the national insurance. The state part has its own complaint body.</summary>
[Source("no.ftrl.21-12")]
public sealed class MunicipalAndStatePartsOfNav : Rule
{
    public override void Define()
    {
        Service service = default!;
        OthersMatter matter = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.NavState))
            .Match<OthersMatter>(() => matter, m => m.Body != null);

        Then()
            .Yield(_ => new Referral(nameof(MunicipalAndStatePartsOfNav), matter.Body!, ReferralRole.Instead));
    }
}
