using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>Without a decision, the deadline runs from when the citizen knew what had happened.</summary>
public sealed class TheDeadlineRunsFromWhatHappened : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        ComplaintRegime regime = default!;
        Happened happened = default!;
        HolidayCalendar calendar = default!;
        Today today = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<ComplaintRegime>(() => regime, r => r.Id == complaint.Regime, r => r.Length != null, r => r.Runs == DeadlineRuns.Knowledge)
            .Match<Happened>(() => happened)
            .Not<DecisionReceived>()
            .Match<HolidayCalendar>(() => calendar)
            .Match<Today>(() => today);

        Then()
            .Yield(_ => Deadline.Counted(nameof(TheDeadlineRunsFromWhatHappened), regime.Length!.Value, happened.When, calendar, today.Date));
    }
}
