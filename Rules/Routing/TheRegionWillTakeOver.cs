using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>A region takes the task over on a day to come.</summary>
[Source("dk.region.coming")]
public sealed class TheRegionWillTakeOver : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.MovesToRegion));

        Then()
            .Yield(_ => new Note(nameof(TheRegionWillTakeOver), "region-takes-over"));
    }
}
