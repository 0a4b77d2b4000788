using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>The length is known, the start is not: send the complaint now.</summary>
public sealed class TheStartOfTheDeadlineIsNotKnown : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<ComplaintRegime>(() => regime, r => r.Id == complaint.Regime, r => r.Length != null, r => r.Runs == DeadlineRuns.Notice)
            .Not<DecisionReceived>();

        Then()
            .Yield(_ => Deadline.WithoutStart(nameof(TheStartOfTheDeadlineIsNotKnown), regime.Length!.Value));
    }
}
