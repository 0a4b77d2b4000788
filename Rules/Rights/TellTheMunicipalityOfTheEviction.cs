using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>Who may lose the home tells the municipality today.</summary>
[Source("dk.rsl.5a")]
public sealed class TellTheMunicipalityOfTheEviction : Rule
{
    public override void Define()
    {
        Service service = default!;
        Holder holder = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Eviction))
            .Match<Holder>(() => holder);

        Then()
            .Yield(_ => new Step(nameof(TellTheMunicipalityOfTheEviction), "tell-of-eviction", 10, null, holder.Body));
    }
}
