using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Which body decides the complaint, and to whom it is sent.</summary>
public sealed class TheComplaintGoesWhereTheRegimeSays : Rule
{
    public override void Define()
    {
        Complainable decision = default!;
        ComplaintRegime regime = default!;
        Holder holder = default!;

        When()
            .Match<Complainable>(() => decision)
            .Match<ComplaintRegime>(() => regime, r => r.Id == decision.Regime)
            .Match<Holder>(() => holder);

        Then()
            .Yield(_ => new ComplaintRight(decision.Rule, regime.Id, regime.Body!, regime.SendTo, regime.SendTo == ComplaintAddress.TheOneWhoDecided ? holder.Body : regime.SendToAuthority, regime.Form));
    }
}
