using OmbudGuide.Rules.Deadlines;
using static OmbudGuide.Rules.Tests.Deadlines.Calendars;

namespace OmbudGuide.Rules.Tests.Deadlines;

public sealed class HolidaysTest
{
    [Theory]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(1954, "1954-04-18")]
    [InlineData(1981, "1981-04-19")]
    [InlineData(2049, "2049-04-18")]
    [InlineData(2008, "2008-03-23")]
    public void Easter_falls_on(int year, string sunday) => Assert.Equal(Day(sunday), Easter.Sunday(year));

    [Fact]
    public void Easter_is_always_a_Sunday_from_22_March_to_25_April()
        => Assert.All(Enumerable.Range(1900, 301).Select(Easter.Sunday), day =>
        {
            Assert.Equal(DayOfWeek.Sunday, day.DayOfWeek);
            Assert.InRange(day, new DateOnly(day.Year, 3, 22), new DateOnly(day.Year, 4, 25));
        });

    [Theory]
    [InlineData("2026-01-01", "new-years-day")]
    [InlineData("2026-04-02", "maundy-thursday")]
    [InlineData("2026-04-03", "good-friday")]
    [InlineData("2026-04-05", "easter-sunday")]
    [InlineData("2026-04-06", "easter-monday")]
    [InlineData("2026-05-01", "labour-day")]
    [InlineData("2026-05-14", "ascension-day")]
    [InlineData("2026-05-17", "constitution-day")]
    [InlineData("2026-05-24", "whit-sunday")]
    [InlineData("2026-05-25", "whit-monday")]
    [InlineData("2026-12-25", "christmas-day")]
    [InlineData("2026-12-26", "boxing-day")]
    public void Norway_rests_on(string day, string holiday)
    {
        Assert.Equal(holiday, Norway.HolidayOn(Day(day)));
        Assert.False(Norway.IsWorkingDay(Day(day)));
    }

    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-31")]
    [InlineData("2026-06-05")]
    public void Norway_works_on(string day) => Assert.True(Norway.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-05-01")]
    [InlineData("2026-06-05")]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-31")]
    public void A_day_that_is_not_surely_a_holiday_counts_as_a_working_day(string day) => Assert.True(Denmark.IsWorkingDay(Day(day)));

    [Fact]
    public void A_holiday_is_kept_to_its_last_year_and_no_longer()
    {
        Assert.Equal("great-prayer-day", Denmark.HolidayOn(Day("2023-05-05")));
        Assert.Null(Denmark.HolidayOn(Day("2024-04-26")));
    }

    [Fact]
    public void A_holiday_is_kept_from_its_first_year_and_no_sooner()
    {
        var calendar = new HolidayCalendar([new Holiday("new", 8, 12, certain: true, fromYear: 2026)]);

        Assert.Null(calendar.HolidayOn(Day("2025-08-12")));
        Assert.Equal("new", calendar.HolidayOn(Day("2026-08-12")));
    }

    [Theory]
    [InlineData("2026-11-28")]
    [InlineData("2026-11-29")]
    public void Saturday_and_Sunday_are_no_working_days(string day)
    {
        Assert.False(Norway.IsWorkingDay(Day(day)));
        Assert.Null(Norway.HolidayOn(Day(day)));
        Assert.Equal(Day("2026-11-30"), Norway.WorkingDayFrom(Day(day)));
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(2201)]
    public void A_year_that_no_calendar_here_reaches_is_refused(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Easter.Sunday(year));
        Assert.Throws<ArgumentOutOfRangeException>(() => Norway.IsWorkingDay(new DateOnly(year, 6, 15)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HolidayCalendar([]).HolidayOn(new DateOnly(year, 6, 15)));
    }

    [Theory]
    [InlineData(2, 29)]
    [InlineData(4, 31)]
    [InlineData(13, 1)]
    [InlineData(-1, 1)]
    [InlineData(5, 0)]
    [InlineData(0, 300)]
    [InlineData(0, -81)]
    public void A_holiday_on_a_day_that_some_year_lacks_is_refused(int month, int day)
        => Assert.Contains("odd", Assert.Throws<ArgumentException>(() => new Holiday("odd", month, day, certain: true)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_holiday_that_ends_before_it_begins_is_refused()
        => Assert.Throws<ArgumentException>(() => new Holiday("odd", 5, 1, certain: true, fromYear: 2026, toYear: 2025));

    [Fact]
    public void Adding_a_negative_number_of_working_days_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => Norway.AddWorkingDays(Day("2026-11-27"), -1));
}
