using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Interview;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A decision in writing, not complained of yet, under a regime that gives a right of complaint.</summary>
public sealed class AWrittenDecisionCanBeComplainedOf : Rule
{
    public override void Define()
    {
        DecisionIs decision = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;
        MayConcernADecision trouble = default!;

        When()
            .Match<DecisionIs>(() => decision, d => d.Form == DecisionForm.Written)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.GivesARight)
            .Match<MayConcernADecision>(() => trouble)
            .Not<ComplaintIs>(c => c.Status != ComplaintStatus.NotSent);

        Then()
            .Yield(_ => new Complainable(nameof(AWrittenDecisionCanBeComplainedOf), regime.Id));
    }
}
