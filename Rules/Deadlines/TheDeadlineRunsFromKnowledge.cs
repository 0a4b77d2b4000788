using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>The deadline runs from when the citizen knew enough to complain: at the earliest, the day the decision came.</summary>
public sealed class TheDeadlineRunsFromKnowledge : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        ComplaintRegime regime = default!;
        DecisionReceived received = default!;
        HolidayCalendar calendar = default!;
        Today today = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<ComplaintRegime>(() => regime, r => r.Id == complaint.Regime, r => r.Length != null, r => r.Runs == DeadlineRuns.Knowledge)
            .Match<DecisionReceived>(() => received)
            .Match<HolidayCalendar>(() => calendar)
            .Match<Today>(() => today);

        Then()
            .Yield(_ => Deadline.Counted(nameof(TheDeadlineRunsFromKnowledge), regime.Length!.Value, received.On, calendar, today.Date));
    }
}
