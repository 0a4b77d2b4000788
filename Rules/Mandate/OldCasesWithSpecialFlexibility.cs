using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The mandate asks for special flexibility: the ombud decides.</summary>
public sealed class OldCasesWithSpecialFlexibility : Rule
{
    public override void Define()
    {
        AgeException exception = default!;

        When()
            .Match<AgeException>(() => exception);

        Then()
            .Yield(_ => new Reservation(nameof(OldCasesWithSpecialFlexibility)));
    }
}
