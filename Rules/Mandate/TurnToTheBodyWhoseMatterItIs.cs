using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Outside the mandate the next step is the right body.</summary>
public sealed class TurnToTheBodyWhoseMatterItIs : Rule
{
    public override void Define()
    {
        Referral referral = default!;

        When()
            .Match<Referral>(() => referral, r => r.Role == ReferralRole.Instead)
            .Exists<OutsideTheMandate>();

        Then()
            .Yield(_ => new Step(referral.Rule, "turn-to-body", 50, null, referral.Authority));
    }
}
