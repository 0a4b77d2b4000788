using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>The ombud sees at once that a deadline is near.</summary>
public sealed class ADeadlineThatIsSoonIsFlagged : Rule
{
    public override void Define()
    {
        CaseOffer offer = default!;
        Deadline deadline = default!;

        When()
            .Match<CaseOffer>(() => offer)
            .Match<Deadline>(() => deadline, d => d.State == DeadlineState.Soon);

        Then()
            .Yield(_ => new CaseFlag(nameof(ADeadlineThatIsSoonIsFlagged), "deadline-soon"));
    }
}
