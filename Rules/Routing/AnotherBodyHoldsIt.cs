using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Routing;

/// <summary>A service of the state, the county or region, or a private party.</summary>
public sealed class AnotherBodyHoldsIt : Rule
{
    public override void Define()
    {
        Holder holder = default!;

        When()
            .Match<Holder>(() => holder, h => !h.IsMunicipal);

        Then()
            .Yield(_ => new OthersMatter(nameof(AnotherBodyHoldsIt), holder.Provider, holder.Body));
    }
}
