using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Who is in doubt can always ask the ombud where to turn.</summary>
public sealed class TheOmbudPointsOnwardsToo : Rule
{
    public override void Define()
    {
        Mandate mandate = default!;

        When()
            .Match<Mandate>(() => mandate)
            .Exists<OutsideTheMandate>();

        Then()
            .Yield(_ => new Step(nameof(TheOmbudPointsOnwardsToo), "ask-ombud-the-way", 90, null, mandate.Ombud));
    }
}
