using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Whoever has asked in vain for an answer can complain of the delay.</summary>
public sealed class TheParliamentaryOmbudAlsoTakesDelays : Rule
{
    public override void Define()
    {
        AwaitsAnAnswer wait = default!;
        WaitingSince since = default!;
        Today today = default!;
        LawPeriod month = default!;
        ParliamentaryOmbud ombud = default!;

        When()
            .Match<AwaitsAnAnswer>(() => wait)
            .Match<WaitingSince>(() => since)
            .Match<Today>(() => today)
            .Match<LawPeriod>(() => month, p => p.Id == "preliminary-reply")
            .Match<ParliamentaryOmbud>(() => ombud, o => today.IsMoreThan(month.Length, since.Since));

        Then()
            .Yield(_ => new Referral(nameof(TheParliamentaryOmbudAlsoTakesDelays), ombud.Authority, ReferralRole.Also));
    }
}
