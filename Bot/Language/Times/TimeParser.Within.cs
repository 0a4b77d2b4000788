namespace OmbudGuide.Bot.Language.Times;

/// <content>Days and weeks by their place in a month, and halves of a year: "første mandag i mai", "siste uka i september", "andre halvår 2025".</content>
internal sealed partial class TimeParser
{
    private const int Last = 0;

    private TimeMatch? NthInMonth(int i)
    {
        var start = Is(i, TimeSense.The, out var at) ? at : i;
        if (start > i && (start >= _tokens.Count || _tokens[start].Breaks))
        {
            return null;
        }

        int which;
        if (DayNumber(start, out which, out at) && which is >= 1 and <= 5)
        {
            at = Skip(at, TimeSense.The);
        }
        else if (Is(start, TimeSense.Previous, out at))
        {
            which = Last;
        }
        else
        {
            return null;
        }

        var weekday = Then(at, TimeSense.Weekday, out var end, out var named) ? (int)named : 0;
        if ((weekday == 0 && !Then(at, TimeSense.Week, out end)) || !Then(end, TimeSense.Of, out end))
        {
            return null;
        }

        end = Skip(end, TimeSense.The);
        foreach (var (sense, months) in ((TimeSense, int)[])[(TimeSense.Previous, -1), (TimeSense.This, 0), (TimeSense.Next, 1)])
        {
            if (Then(end, sense, out var unit) && Then(unit, TimeSense.MonthUnit, out unit))
            {
                var within = _asOf.AddMonths(months);
                return InMonthOf(within.Year, within.Month, unit);
            }
        }

        if (!MonthName(end, out var month, out end))
        {
            return null;
        }

        return TrailingYear(end, out var year, out var yearEnd)
            ? Ranged(i, yearEnd, year, () => InMonthOf(year, month, yearEnd) is { } found ? found : new Impossible(i, yearEnd, TimeFault.NoSuchDay))
            : Calendar.Recurring(_asOf, y => InMonthOf(y, month, end));

        Moment? InMonthOf(int y, int m, int until)
        {
            var first = new DateOnly(y, m, 1);
            var last = first.AddMonths(1).AddDays(-1);
            if (weekday == 0)
            {
                var week = Calendar.Week(i, until, which == Last ? last : first.AddDays(7 * (which - 1)));
                return week with { Approximate = true };
            }

            var day = which == Last
                ? last.AddDays(-((((int)last.DayOfWeek + 7) - weekday) % 7))
                : first.AddDays(((weekday + 7 - (int)first.DayOfWeek) % 7) + (7 * (which - 1)));
            return day <= last ? Calendar.Day(i, until, day) : null;
        }
    }

    private TimeMatch? InHalfYear(int i)
    {
        if (!DayNumber(i, out var half, out var end) || half is < 1 or > 2 || !Then(end, TimeSense.HalfYear, out end))
        {
            return null;
        }

        return TrailingYear(end, out var year, out var yearEnd)
            ? Ranged(i, yearEnd, year, () => InYear(year, yearEnd))
            : Calendar.Recurring(_asOf, y => InYear(y, end));

        Moment InYear(int of, int until) => Calendar.HalfYear(i, until, of, half);
    }
}
