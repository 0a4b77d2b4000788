using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>As long as nobody knows who holds the matter, nobody can say whether it is the ombud's.</summary>
public sealed class WhoHoldsTheMatterIsOpen : Rule
{
    public override void Define()
    {
        HolderNotKnown unknown = default!;

        When()
            .Match<HolderNotKnown>(() => unknown);

        Then()
            .Yield(_ => new OpenPoint(nameof(WhoHoldsTheMatterIsOpen)));
    }
}
