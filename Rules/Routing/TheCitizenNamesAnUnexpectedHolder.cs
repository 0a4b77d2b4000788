using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Routing;

/// <summary>The citizen names a holder that the catalogue does not know for this service: it is believed, without a body or a complaint regime.</summary>
public sealed class TheCitizenNamesAnUnexpectedHolder : Rule
{
    public override void Define()
    {
        ProviderIs told = default!;

        When()
            .Match<ProviderIs>(() => told)
            .Not<Holding>(h => h.Only)
            .Not<Holding>(h => h.Provider == told.Provider);

        Then()
            .Yield(_ => new Holder(nameof(TheCitizenNamesAnUnexpectedHolder), told.Provider, null, null));
    }
}
