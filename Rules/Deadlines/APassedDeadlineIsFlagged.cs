using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>The ombud sees that the last safe day is over.</summary>
public sealed class APassedDeadlineIsFlagged : Rule
{
    public override void Define()
    {
        CaseOffer offer = default!;
        Deadline deadline = default!;

        When()
            .Match<CaseOffer>(() => offer)
            .Match<Deadline>(() => deadline, d => d.State == DeadlineState.Passed);

        Then()
            .Yield(_ => new CaseFlag(nameof(APassedDeadlineIsFlagged), "deadline-passed"));
    }
}
