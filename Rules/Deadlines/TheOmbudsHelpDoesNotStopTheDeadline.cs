using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>No rule lets the ombud's advice stop a deadline.</summary>
public sealed class TheOmbudsHelpDoesNotStopTheDeadline : Rule
{
    public override void Define()
    {
        Deadline deadline = default!;
        CaseOffer offer = default!;

        When()
            .Match<Deadline>(() => deadline, d => d.State != DeadlineState.Passed)
            .Match<CaseOffer>(() => offer);

        Then()
            .Yield(_ => new Note(nameof(TheOmbudsHelpDoesNotStopTheDeadline), "deadline-runs-on"));
    }
}
