using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>The way on after a decided complaint, in time.</summary>
public sealed class GoToTheNextBody : Rule
{
    public override void Define()
    {
        ComplaintIs complaint = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.AppealDecided)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.Next != null);

        Then()
            .Yield(_ => new Step(nameof(GoToTheNextBody), "go-to-next-body", 20, null, regime.Next));
    }
}
