using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Interview;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>The citizen does not know whether there is a decision. If there is one, this holds.</summary>
public sealed class AnUncertainDecisionMayBeComplainedOf : Rule
{
    public override void Define()
    {
        NotKnown unknown = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;
        MayConcernADecision trouble = default!;

        When()
            .Match<NotKnown>(() => unknown, u => u.Question == Question.Decision)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.GivesARight)
            .Match<MayConcernADecision>(() => trouble)
            .Not<ComplaintIs>(c => c.Status != ComplaintStatus.NotSent);

        Then()
            .Yield(_ => new Complainable(nameof(AnUncertainDecisionMayBeComplainedOf), regime.Id));
    }
}
