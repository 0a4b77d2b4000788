using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud assesses whether another ombud fits better.</summary>
public sealed class AnotherOmbudMayFitIsFlagged : Rule
{
    public override void Define()
    {
        CaseOffer offer = default!;
        Note note = default!;

        When()
            .Match<CaseOffer>(() => offer)
            .Match<Note>(() => note, n => n.Id == "other-ombuds-assessed");

        Then()
            .Yield(_ => new CaseFlag(nameof(AnotherOmbudMayFitIsFlagged), "other-ombud-may-fit"));
    }
}
