using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud works with the municipality's own services.</summary>
public sealed class OtherBodiesMattersAreOutside : Rule
{
    public override void Define()
    {
        OthersMatter matter = default!;
        MandateScope scope = default!;

        When()
            .Match<OthersMatter>(() => matter)
            .Match<MandateScope>(() => scope);

        Then()
            .Yield(_ => new OutsideTheMandate(nameof(OtherBodiesMattersAreOutside)));
    }
}
