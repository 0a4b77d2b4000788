using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Whether one gets municipal housing is decided by an individual decision, with a right of complaint within the municipality.</summary>
[Source("no.fvl.28")]
public sealed class HousingAllocationIsADecision : Rule
{
    public override void Define()
    {
        Service service = default!;
        MayConcernADecision trouble = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.HousingAllocation))
            .Match<MayConcernADecision>(() => trouble);

        Then()
            .Yield(_ => new Note(nameof(HousingAllocationIsADecision), "housing-can-be-complained-of"));
    }
}
