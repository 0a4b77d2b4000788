using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Routing;

/// <summary>Several may hold it; the citizen knows which.</summary>
public sealed class TheCitizenTellsWhoHoldsIt : Rule
{
    public override void Define()
    {
        ProviderIs told = default!;
        Holding holding = default!;

        When()
            .Match<ProviderIs>(() => told)
            .Match<Holding>(() => holding, h => !h.Only, h => h.Provider == told.Provider);

        Then()
            .Yield(_ => new Holder(nameof(TheCitizenTellsWhoHoldsIt), holding.Provider, holding.Body, holding.Regime));
    }
}
