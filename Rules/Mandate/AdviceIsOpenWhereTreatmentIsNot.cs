using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud advises, and treats the matter later if at all.</summary>
public sealed class AdviceIsOpenWhereTreatmentIsNot : Rule
{
    public override void Define()
    {
        AdviceOnlyReason reason = default!;

        When()
            .Match<AdviceOnlyReason>(() => reason)
            .Not<OutsideTheMandate>()
            .Not<Reservation>();

        Then()
            .Yield(_ => new Verdict(reason.Rule, VerdictKind.AdviceOnly));
    }
}
