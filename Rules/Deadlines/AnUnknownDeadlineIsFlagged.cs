using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>The ombud sees that a deadline may be running.</summary>
public sealed class AnUnknownDeadlineIsFlagged : Rule
{
    public override void Define()
    {
        CaseOffer offer = default!;
        Deadline deadline = default!;

        When()
            .Match<CaseOffer>(() => offer)
            .Match<Deadline>(() => deadline, d => d.State == DeadlineState.UnknownStart);

        Then()
            .Yield(_ => new CaseFlag(nameof(AnUnknownDeadlineIsFlagged), "deadline-unknown"));
    }
}
