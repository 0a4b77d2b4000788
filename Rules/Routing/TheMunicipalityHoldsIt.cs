using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Routing;

/// <summary>A service of the municipality, its own or performed for it.</summary>
public sealed class TheMunicipalityHoldsIt : Rule
{
    public override void Define()
    {
        Holder holder = default!;

        When()
            .Match<Holder>(() => holder, h => h.IsMunicipal);

        Then()
            .Yield(_ => new MunicipalMatter(nameof(TheMunicipalityHoldsIt)));
    }
}
