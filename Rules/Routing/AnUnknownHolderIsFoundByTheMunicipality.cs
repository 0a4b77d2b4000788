using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>Nobody needs to know who holds a matter: the municipality points to the right body.</summary>
[Source("no.fvl.11")]
[Source("dk.fvl.7")]
public sealed class AnUnknownHolderIsFoundByTheMunicipality : Rule
{
    public override void Define()
    {
        HolderNotKnown unknown = default!;

        When()
            .Match<HolderNotKnown>(() => unknown);

        Then()
            .Yield(_ => new Duty(nameof(AnUnknownHolderIsFoundByTheMunicipality), "point-to-right-body"));
    }
}
