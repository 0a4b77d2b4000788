using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud's own statistics, by service area.</summary>
public sealed class TheAreaIsBookedInTheOmbudsScheme : Rule
{
    public override void Define()
    {
        CaseOffer offer = default!;
        AreaCategory line = default!;

        When()
            .Match<CaseOffer>(() => offer)
            .Match<AreaCategory>(() => line);

        Then()
            .Yield(_ => new CaseArea(nameof(TheAreaIsBookedInTheOmbudsScheme), line.Category));
    }
}
