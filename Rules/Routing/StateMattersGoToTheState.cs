using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>A service of a state authority other than NAV and the specialist health care.</summary>
public sealed class StateMattersGoToTheState : Rule
{
    public override void Define()
    {
        Service service = default!;
        OthersMatter matter = default!;

        When()
            .Match<Service>(() => service, s => !s.Is(ServiceTraits.NavState) && !s.Is(ServiceTraits.SpecialistHealth) && !s.Is(ServiceTraits.Justice))
            .Match<OthersMatter>(() => matter, m => m.Provider == Provider.State && m.Body != null);

        Then()
            .Yield(_ => new Referral(nameof(StateMattersGoToTheState), matter.Body!, ReferralRole.Instead));
    }
}
