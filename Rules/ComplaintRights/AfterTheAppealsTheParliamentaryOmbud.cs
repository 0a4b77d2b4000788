using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>When the appeals are used, the parliamentary ombud can be asked within its time.</summary>
[Source("no.sivilombudsloven.8")]
[Source("no.sivilombudsloven.9")]
[Source("dk.ombudsmand.13")]
[Source("dk.ombudsmand.14")]
public sealed class AfterTheAppealsTheParliamentaryOmbud : Rule
{
    public override void Define()
    {
        ComplaintIs complaint = default!;
        Holder holder = default!;
        ParliamentaryOmbud ombud = default!;

        When()
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.AppealDecided)
            .Match<Holder>(() => holder, h => h.IsPublic)
            .Match<ParliamentaryOmbud>(() => ombud);

        Then()
            .Yield(_ => new Referral(nameof(AfterTheAppealsTheParliamentaryOmbud), ombud.Authority, ReferralRole.Also));
    }
}
