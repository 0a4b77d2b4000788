using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Safety;

/// <summary>The bodies to turn to in this danger, the most urgent first.</summary>
public sealed class WhoHelpsInDanger : Rule
{
    public override void Define()
    {
        DangerSign sign = default!;
        EmergencyContact contact = default!;

        When()
            .Match<DangerSign>(() => sign)
            .Match<EmergencyContact>(() => contact, c => c.Danger == sign.Danger);

        Then()
            .Yield(_ => new Referral(nameof(WhoHelpsInDanger), contact.Authority, ReferralRole.Emergency));
    }
}
