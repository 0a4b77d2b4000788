namespace OmbudGuide.Bot.Language.Times;

/// <content>Times told from today: "i går", "forrige uke", "i fjor sommer".</content>
internal sealed partial class TimeParser
{
    private Moment? Relative(int i)
    {
        if (Is(i, TimeSense.DayFromToday, out var end, out var days))
        {
            return Calendar.Day(i, Skip(end, TimeSense.DayPart), _asOf.AddDays((int)days));
        }

        if (Is(i, TimeSense.WeekFromNow, out end, out var weeks))
        {
            return Calendar.Week(i, end, _asOf.AddDays(7 * (int)weeks));
        }

        if (Is(i, TimeSense.YearFromNow, out end, out var years))
        {
            if (years == 0 && end < _tokens.Count && !_tokens[end].Breaks && YearAlone(end) is { } said)
            {
                // "I år 2023."
                return said with { Start = i };
            }

            return WithinYear(i, end, _asOf.Year + (int)years);
        }

        if (Is(i, TimeSense.Previous, out end))
        {
            return Shifted(i, end, -1);
        }

        // "Natt til søndag" is as near as any Sunday.
        if (i != _lastEnd && !EndsWith(i, TimeSense.DayPart) && Is(i, TimeSense.Upcoming, out end, out var kinds) && Upcoming(i, end, (int)kinds) is { } upcoming)
        {
            return upcoming;
        }

        if (Is(i, TimeSense.This, out end))
        {
            return Shifted(i, end, 0);
        }

        return Is(i, TimeSense.Next, out end) ? Shifted(i, end, 1) : null;
    }

    /// <summary>"Til våren": the next to begin. What more is said of the day than its weekday tells more.</summary>
    private Moment? Upcoming(int start, int at, int kinds)
    {
        var isUnit = Then(at, TimeSense.Weekday, out var end)
            ? NamedDay(at) is { } day && day.End == Skip(end, TimeSense.DayPart)
            : (kinds >= 2 && (Then(at, TimeSense.Season, out end) || Then(at, TimeSense.LooseSeason, out end)))
                || (kinds >= 3 && Then(at, TimeSense.Month, out end) && !TrailingYear(end, out _, out _));
        return isUnit && !TrailingYear(end, out _, out _) ? Shifted(start, at, 1) : null;
    }

    /// <summary>A year, or a month or season of it named after: "i fjor sommer", "i fjor i mars".</summary>
    private Moment WithinYear(int start, int end, int year)
    {
        var at = Skip(Skip(end, TimeSense.Of), TimeSense.The);
        if (Then(at, TimeSense.Season, out var after, out var number) || Then(at, TimeSense.LooseSeason, out after, out number))
        {
            return Calendar.Season(start, after, year, (int)number);
        }

        return MonthName(at, out var month, out after) ? Calendar.Month(start, after, year, month) : Calendar.Year(start, end, year);
    }

    /// <summary>The unit, month, season or weekday before this one (-1), this one (0) or the next (1).</summary>
    private Moment? Shifted(int start, int at, int by)
    {
        if (Then(at, TimeSense.Week, out var end))
        {
            var week = Calendar.Week(start, end, _asOf.AddDays(7 * by));
            return Then(end, TimeSense.Weekday, out var after, out var of) ? Calendar.Day(start, after, week.From.AddDays((int)of - 1)) : week;
        }

        if (Then(at, TimeSense.MonthUnit, out end))
        {
            var month = _asOf.AddMonths(by);
            return Calendar.Month(start, end, month.Year, month.Month);
        }

        if (Then(at, TimeSense.Quarter, out end))
        {
            var within = _asOf.AddMonths(3 * by);
            return Calendar.Quarter(start, end, within.Year, ((within.Month - 1) / 3) + 1);
        }

        if (Then(at, TimeSense.Year, out end))
        {
            return WithinYear(start, end, _asOf.Year + by);
        }

        if (Then(at, TimeSense.Weekday, out end, out var weekday) || Then(at, TimeSense.LooseWeekday, out end, out weekday))
        {
            var day = Weekday(start, end, (int)weekday);
            return by == 1 ? Calendar.Day(start, end, day.Other!.Value.First) : day with { Other = by == 0 ? day.Other : null };
        }

        if (Then(at, TimeSense.Season, out end, out var season) || Then(at, TimeSense.LooseSeason, out end, out season))
        {
            return Chosen(by, year => Calendar.Season(start, end, year, (int)season));
        }

        return Then(at, TimeSense.Month, out end, out var named) || Then(at, TimeSense.LooseMonth, out end, out named)
            ? Chosen(by, year => Calendar.Month(start, end, year, (int)named))
            : null;
    }

    /// <summary>Of what recurs every year: the last that is over (-1), the one of this year (0), or the next to begin (1).</summary>
    private Moment Chosen(int by, Func<int, Moment> inYear)
    {
        if (by == 0)
        {
            return inYear(_asOf.Year);
        }

        var year = _asOf.Year + by;
        while (by < 0 ? inYear(year + 1).To < _asOf : inYear(year - 1).From > _asOf)
        {
            year -= by;
        }

        return inYear(year);
    }
}
