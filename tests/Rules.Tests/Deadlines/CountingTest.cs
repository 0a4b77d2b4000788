using OmbudGuide.Rules.Deadlines;
using static OmbudGuide.Rules.Tests.Deadlines.Calendars;

namespace OmbudGuide.Rules.Tests.Deadlines;

public sealed class CountingTest
{
    [Theory]
    [InlineData("2026-11-27", "P3W", "2026-12-18")]
    [InlineData("2026-12-04", "P3W", "2026-12-28")]
    [InlineData("2026-12-04", "P4W", "2027-01-04")]
    [InlineData("2026-11-28", "P3W", "2026-12-21")]
    [InlineData("2026-11-27", "P6W", "2027-01-08")]
    public void In_Norway_a_deadline_ends_on(string received, string length, string lastDay)
        => Assert.Equal(Day(lastDay), DeadlineCount.From(Day(received), Period.Parse(length), Norway).LastDay);

    [Theory]
    [InlineData("2026-11-27", "P4W", "2026-12-28")]
    [InlineData("2026-11-26", "P4W", "2026-12-24")]
    [InlineData("2026-12-03", "P4W", "2026-12-31")]
    [InlineData("2026-05-08", "P4W", "2026-06-05")]
    public void In_Denmark_a_deadline_ends_on(string received, string length, string lastDay)
        => Assert.Equal(Day(lastDay), DeadlineCount.From(Day(received), Period.Parse(length), Denmark).LastDay);

    [Theory]
    [InlineData("2026-11-27", "P3W")]
    [InlineData("2026-03-04", "P1W")]
    [InlineData("2026-08-11", "P7W")]
    public void Weeks_end_on_the_weekday_they_began_on(string start, string length)
        => Assert.Equal(Day(start).DayOfWeek, DeadlineCount.From(Day(start), Period.Parse(length), Norway).LastDay.DayOfWeek);

    [Theory]
    [InlineData("2025-01-31", "P1M", "2025-02-28")]
    [InlineData("2028-01-31", "P1M", "2028-02-29")]
    [InlineData("2026-03-15", "P1M", "2026-04-15")]
    [InlineData("2024-02-29", "P1Y", "2025-02-28")]
    [InlineData("2026-06-15", "P1Y", "2027-06-15")]
    [InlineData("2026-06-15", "P1Y6M", "2027-12-15")]
    public void Months_and_years_end_on_the_same_day_or_the_last_of_a_shorter_month(string start, string length, string lastDay)
        => Assert.Equal(Day(lastDay), DeadlineCount.From(Day(start), Period.Parse(length), Norway).LastDay);

    [Fact]
    public void The_day_it_starts_is_not_counted()
        => Assert.Equal(Day("2026-11-24"), DeadlineCount.From(Day("2026-11-23"), Period.OfDays(1), Norway).LastDay);

    [Theory]
    [InlineData("2026-03-30", 1, "2026-03-31")]
    [InlineData("2026-04-01", 1, "2026-04-07")]
    [InlineData("2026-11-27", 5, "2026-12-04")]
    [InlineData("2026-11-28", 1, "2026-11-30")]
    [InlineData("2026-12-23", 3, "2026-12-29")]
    [InlineData("2026-12-05", 0, "2026-12-05")]
    public void Working_days_pass_over_weekends_and_holidays(string start, int count, string lastDay)
        => Assert.Equal(Day(lastDay), Norway.AddWorkingDays(Day(start), count));

    [Fact]
    public void A_deadline_in_working_days_needs_no_moving()
    {
        var count = DeadlineCount.From(Day("2026-04-01"), Period.Parse("P2WD"), Norway);

        Assert.Equal(Day("2026-04-08"), count.LastDay);
        Assert.Empty(count.Skipped);
    }

    [Fact]
    public void The_count_tells_each_day_that_it_moved_past_and_why()
    {
        var count = DeadlineCount.From(Day("2026-12-04"), Period.OfWeeks(3), Norway);

        Assert.Equal(Day("2026-12-04"), count.Start);
        Assert.Equal(Day("2026-12-25"), count.Nominal);
        Assert.Equal(
            [new(Day("2026-12-25"), "christmas-day"), new(Day("2026-12-26"), "boxing-day"), new SkippedDay(Day("2026-12-27"), null)],
            count.Skipped);
    }

    [Fact]
    public void A_count_that_ends_on_a_working_day_moved_past_nothing()
        => Assert.Empty(DeadlineCount.From(Day("2026-11-27"), Period.OfWeeks(3), Norway).Skipped);

    [Fact]
    public void Equal_counts_are_equal_facts()
        => Assert.Equal(DeadlineCount.From(Day("2026-12-04"), Period.OfWeeks(3), Norway), DeadlineCount.From(Day("2026-12-04"), Period.OfWeeks(3), Norway));
}
