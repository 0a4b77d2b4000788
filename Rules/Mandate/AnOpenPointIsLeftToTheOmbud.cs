using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>What is not known is not guessed: the ombud decides.</summary>
public sealed class AnOpenPointIsLeftToTheOmbud : Rule
{
    public override void Define()
    {
        OpenPoint reason = default!;

        When()
            .Match<OpenPoint>(() => reason)
            .Not<OutsideTheMandate>()
            .Not<Reservation>()
            .Not<AdviceOnlyReason>();

        Then()
            .Yield(_ => new Verdict(reason.Rule, VerdictKind.Unclear));
    }
}
