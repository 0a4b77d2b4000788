using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.Routing;

/// <summary>The parliamentary ombud also takes complaints of delay, once the authority was chased.</summary>
[Source("dk.ombudsmand.14")]
public sealed class TheOmbudsmanAlsoTakesDelays : Rule
{
    public override void Define()
    {
        AwaitsAnAnswer wait = default!;
        ParliamentaryOmbud ombud = default!;

        When()
            .Match<AwaitsAnAnswer>(() => wait)
            .Match<ParliamentaryOmbud>(() => ombud);

        Then()
            .Yield(_ => new Referral(nameof(TheOmbudsmanAlsoTakesDelays), ombud.Authority, ReferralRole.Also));
    }
}
