using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud sees that the mandate asks for special flexibility.</summary>
public sealed class AFlexibleCaseIsFlagged : Rule
{
    public override void Define()
    {
        CaseOffer offer = default!;
        AgeException exception = default!;

        When()
            .Match<CaseOffer>(() => offer)
            .Match<AgeException>(() => exception);

        Then()
            .Yield(_ => new CaseFlag(exception.Rule, "special-flexibility"));
    }
}
