using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Interview;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>An answer given orally may be a decision; it is asked for in writing.</summary>
public sealed class AnOralDecisionMayBeComplainedOf : Rule
{
    public override void Define()
    {
        DecisionIs decision = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;
        MayConcernADecision trouble = default!;

        When()
            .Match<DecisionIs>(() => decision, d => d.Form == DecisionForm.Oral)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.GivesARight)
            .Match<MayConcernADecision>(() => trouble)
            .Not<ComplaintIs>(c => c.Status != ComplaintStatus.NotSent);

        Then()
            .Yield(_ => new Complainable(nameof(AnOralDecisionMayBeComplainedOf), regime.Id));
    }
}
