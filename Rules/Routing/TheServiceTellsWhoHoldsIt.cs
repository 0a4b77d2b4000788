using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Routing;

/// <summary>The catalogue knows one holder of the service.</summary>
public sealed class TheServiceTellsWhoHoldsIt : Rule
{
    public override void Define()
    {
        Holding holding = default!;

        When()
            .Match<Holding>(() => holding, h => h.Only);

        Then()
            .Yield(_ => new Holder(nameof(TheServiceTellsWhoHoldsIt), holding.Provider, holding.Body, holding.Regime));
    }
}
