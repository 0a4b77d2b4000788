using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>What the police or the courts decide is theirs alone.</summary>
public sealed class PoliceAndCourtMatters : Rule
{
    public override void Define()
    {
        Service service = default!;
        OthersMatter matter = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Justice))
            .Match<OthersMatter>(() => matter, m => m.Provider == Provider.State && m.Body != null);

        Then()
            .Yield(_ => new Referral(nameof(PoliceAndCourtMatters), matter.Body!, ReferralRole.Instead));
    }
}
