using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud sees that somebody asks for another.</summary>
public sealed class ACaseForAnotherIsFlagged : Rule
{
    public override void Define()
    {
        CaseOffer offer = default!;
        ActingForIs who = default!;

        When()
            .Match<CaseOffer>(() => offer)
            .Match<ActingForIs>(() => who, a => a.For == ActingFor.SomeoneElse);

        Then()
            .Yield(_ => new CaseFlag(nameof(ACaseForAnotherIsFlagged), "for-someone-else"));
    }
}
