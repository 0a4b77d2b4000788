using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A decision falls away only by conditions that stand in it, or where the law lets it be changed.</summary>
[Source("no.fvl.35")]
public sealed class ConditionsStandInTheDecision : Rule
{
    public override void Define()
    {
        Service service = default!;
        MayConcernADecision trouble = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.HousingAllocation))
            .Match<MayConcernADecision>(() => trouble);

        Then()
            .Yield(_ => new Right(nameof(ConditionsStandInTheDecision), "conditions-in-decision", null));
    }
}
