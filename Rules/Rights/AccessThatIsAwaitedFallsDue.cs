using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>A request to see documents that waits falls due on a day.</summary>
[Source("dk.fvl.16")]
public sealed class AccessThatIsAwaitedFallsDue : Rule
{
    public override void Define()
    {
        Service service = default!;
        WaitingSince since = default!;
        LawPeriod days = default!;
        HolidayCalendar calendar = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Access))
            .Match<WaitingSince>(() => since)
            .Match<LawPeriod>(() => days, p => p.Id == "access-reply")
            .Match<HolidayCalendar>(() => calendar);

        Then()
            .Yield(_ => new Right(nameof(AccessThatIsAwaitedFallsDue), "access-reply", DeadlineCount.From(since.Since.Last, days.Length, calendar).LastDay));
    }
}
