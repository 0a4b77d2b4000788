using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>If a complaint is not taken, that itself can be complained of.</summary>
[Source("no.fvl.33")]
[Source("no.fvl.28")]
public sealed class RejectingAComplaintIsADecisionToo : Rule
{
    public override void Define()
    {
        Service service = default!;
        MayConcernADecision trouble = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.HousingAllocation))
            .Match<MayConcernADecision>(() => trouble);

        Then()
            .Yield(_ => new Note(nameof(RejectingAComplaintIsADecisionToo), "rejection-can-be-complained-of"));
    }
}
