using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>A child is heard in its own child welfare case, and may bring someone it trusts.</summary>
[Source("no.bvl.1-4")]
[Source("dk.bl.5")]
[Source("dk.bl.6")]
public sealed class AChildTakesPartInItsOwnCase : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.ChildWelfare));

        Then()
            .Yield(_ => new Right(nameof(AChildTakesPartInItsOwnCase), "child-heard", null));
    }
}
