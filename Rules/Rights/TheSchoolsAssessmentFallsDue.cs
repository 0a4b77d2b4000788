using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>A complaint of bullying that waits is to be answered by a day.</summary>
[Source("dk.mobning.klage")]
public sealed class TheSchoolsAssessmentFallsDue : Rule
{
    public override void Define()
    {
        Service service = default!;
        ComplaintRight complaint = default!;
        WaitingSince since = default!;
        LawPeriod days = default!;
        HolidayCalendar calendar = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Bullying))
            .Match<ComplaintRight>(() => complaint)
            .Match<WaitingSince>(() => since)
            .Match<LawPeriod>(() => days, p => p.Id == "bullying-assessment")
            .Match<HolidayCalendar>(() => calendar);

        Then()
            .Yield(_ => new Right(nameof(TheSchoolsAssessmentFallsDue), "bullying-assessment", DeadlineCount.From(since.Since.Last, days.Length, calendar).LastDay));
    }
}
