using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>A case of another municipality is helped there.</summary>
public sealed class TurnToTheMunicipalityThatHoldsIt : Rule
{
    public override void Define()
    {
        ConnectionIs tie = default!;
        ConnectionRequired required = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<ConnectionIs>(() => tie, c => c.Connection == Connection.Elsewhere)
            .Match<ConnectionRequired>(() => required)
            .Match<MunicipalMatter>(() => matter)
            .Exists<OutsideTheMandate>();

        Then()
            .Yield(_ => new Step(nameof(TurnToTheMunicipalityThatHoldsIt), "turn-to-own-municipality", 50, null, null));
    }
}
