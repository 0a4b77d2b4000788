using OmbudGuide.Rules.Deadlines;
using static OmbudGuide.Rules.Tests.Deadlines.Calendars;

namespace OmbudGuide.Rules.Tests.Deadlines;

public sealed class PeriodTest
{
    [Theory]
    [InlineData("P3W")]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("P5D")]
    [InlineData("P1Y6M")]
    [InlineData("P1Y2M3W4D")]
    [InlineData("P5WD")]
    [InlineData("P1000D")]
    public void A_period_is_written_as_it_was_read(string text) => Assert.Equal(text, Period.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("3W")]
    [InlineData("p3w")]
    [InlineData("P3")]
    [InlineData("P-3W")]
    [InlineData("P+3W")]
    [InlineData("P 3W")]
    [InlineData("P3X")]
    [InlineData("P3W1M")]
    [InlineData("P3W3W")]
    [InlineData("P0D")]
    [InlineData("P0WD")]
    [InlineData("P1001D")]
    [InlineData("PT3H")]
    [InlineData("P1W5WD")]
    [InlineData("P٣W")]
    [InlineData("P99999999999999999999999999W")]
    public void A_text_that_is_no_period_is_refused_by_what_was_expected(string text)
    {
        Assert.Contains("Expected ISO 8601", Assert.Throws<FormatException>(() => Period.Parse(text)).Message, StringComparison.Ordinal);
        Assert.False(Period.TryParse(text, out _));
    }

    [Fact]
    public void Parts_are_kept_apart_for_a_month_has_no_fixed_number_of_days()
    {
        var period = Period.Parse("P1Y2M3W4D");

        Assert.Equal((1, 2, 3, 4, 0), (period.Years, period.Months, period.Weeks, period.Days, period.WorkingDays));
        Assert.NotEqual(Period.OfMonths(12), Period.OfYears(1));
    }

    [Theory]
    [InlineData("2027-03-31", "P1M", "2027-02-28")]
    [InlineData("2026-11-22", "P1Y", "2025-11-22")]
    [InlineData("2026-11-22", "P3W", "2026-11-01")]
    public void A_period_is_counted_back_as_well(string end, string length, string start)
        => Assert.Equal(Day(start), Period.Parse(length).Before(Day(end)));

    [Fact]
    public void Working_days_cannot_be_counted_without_a_calendar()
    {
        Assert.Throws<InvalidOperationException>(() => Period.Parse("P5WD").After(Day("2026-11-27")));
        Assert.Throws<InvalidOperationException>(() => Period.Parse("P5WD").Before(Day("2026-11-27")));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1001)]
    public void A_length_out_of_bounds_is_refused(int weeks) => Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfWeeks(weeks));
}
