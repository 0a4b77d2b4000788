using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>The region has become the authority; the municipality may still run it.</summary>
[Source("dk.region.tasks")]
public sealed class TheRegionIsTheAuthority : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.MovesToRegion));

        Then()
            .Yield(_ => new Note(nameof(TheRegionIsTheAuthority), "region-is-authority"));
    }
}
