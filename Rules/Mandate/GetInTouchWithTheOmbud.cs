using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Whatever is open, the ombud can be asked.</summary>
public sealed class GetInTouchWithTheOmbud : Rule
{
    public override void Define()
    {
        Mandate mandate = default!;
        Today today = default!;

        When()
            .Match<Mandate>(() => mandate)
            .Match<Today>(() => today)
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Step(nameof(GetInTouchWithTheOmbud), "contact-ombud", 80, null, mandate.Ombud));
    }
}
