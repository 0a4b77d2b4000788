using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Earlier decisions under the Social Services Act hold until they are replaced.</summary>
[Source("dk.ael.transition")]
public sealed class EarlierDecisionsOnOlderPeopleLiveOn : Rule
{
    public override void Define()
    {
        Service service = default!;
        MayConcernADecision trouble = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.ElderlyCare))
            .Match<MayConcernADecision>(() => trouble);

        Then()
            .Yield(_ => new Note(nameof(EarlierDecisionsOnOlderPeopleLiveOn), "elderly-transition"));
    }
}
