namespace OmbudGuide.Bot.Language.Times;

/// <content>Days by name: "3. mars", "mandag", "den 15.".</content>
internal sealed partial class TimeParser
{
    /// <summary>"3. mars 2024", "den tredje mars", "mandag 3. mars", "March 3rd, 2024"; a weekday alone.</summary>
    private TimeMatch? NamedDay(int i)
    {
        var at = i;
        var weekday = 0;
        if (Is(at, TimeSense.Weekday, out var end, out var number) || Is(at, TimeSense.LooseWeekday, out end, out number))
        {
            (at, weekday) = (end, (int)number);
        }

        if (Is(i, TimeSense.PastWeekday, out end, out number))
        {
            return Weekday(i, end, (int)number) with { Other = null };
        }

        at = weekday > 0 ? Skip(at, TimeSense.Of) : at;
        var article = Is(at, TimeSense.The, out end) && (at == i || !_tokens[at].Breaks);
        at = article ? end : at;
        if (DayOfMonth(at, i) is { } date)
        {
            return date;
        }

        if (weekday > 0 && Figures(at, i) is { } figures)
        {
            return figures;
        }

        if (article && DayOfSomeMonth(at, i) is { } day)
        {
            return day;
        }

        return weekday > 0 && Is(i, TimeSense.Weekday, out end) ? Weekday(i, end, weekday) : null;
    }

    private TimeMatch? Figures(int at, int start) => at < _tokens.Count && !_taken[at] && Numeric(at) is { } match ? match with { Start = start } : null;

    private TimeMatch? DayOfMonth(int at, int start)
    {
        if (at >= _tokens.Count || _taken[at])
        {
            return null;
        }

        if (DayNumber(at, out var day, out var end) && RangeOfDays(at, start, day, end) is { } range)
        {
            return range;
        }

        if (DayNumber(at, out day, out end) && MonthName(Skip(Skip(end, TimeSense.The), TimeSense.Of), out var month, out end))
        {
            return OnDay(start, end, month, day);
        }

        // Month first, as English may have it: "March 3rd".
        if (_monthFirst && MonthName(at, out month, out end, begins: at == start)
            && DayNumber(Skip(end, TimeSense.The), out day, out end) && !IsUnit(end))
        {
            return OnDay(start, end, month, day);
        }

        return null;
    }

    /// <summary>"3.–5. mars", "mellom 3. og 5. mars".</summary>
    private Moment? RangeOfDays(int at, int start, int first, int end)
    {
        var next = Then(end, TimeSense.Or, out var after) || Then(end, TimeSense.And, out after) ? Skip(after, TimeSense.The)
            : end < _tokens.Count && Between(end - 1) is "-" or ".-" or " - " or ". - " ? end : -1;
        if (next < 0 || !DayNumber(next, out var last, out end, hangs: next == end) || !MonthName(Skip(end, TimeSense.Of), out var month, out end) || first >= last || first < 1)
        {
            return null;
        }

        if (TrailingYear(end, out var year, out var yearEnd))
        {
            return Calendar.InRange(year) ? InYear(year, yearEnd) : null;
        }

        return Calendar.Recurring(_asOf, y => InYear(y, end));

        Moment? InYear(int y, int until) => last <= DateTime.DaysInMonth(y, month)
            ? Calendar.Stretch(start, until, new DateOnly(y, month, first), new DateOnly(y, month, last), Precision.Day)
            : null;
    }

    /// <summary>"Den 15. i forrige måned"; "den 15." at the end of what is said is the latest past one.</summary>
    private TimeMatch? DayOfSomeMonth(int at, int start)
    {
        if (!DayNumber(at, out var day, out var end) || day is < 1 or > 31)
        {
            return null;
        }

        foreach (var (sense, months) in ((TimeSense, int)[])[(TimeSense.Previous, -1), (TimeSense.This, 0), (TimeSense.Next, 1)])
        {
            if (Then(Skip(end, TimeSense.Of), sense, out var after) && Then(after, TimeSense.MonthUnit, out after))
            {
                var month = _asOf.AddMonths(months);
                return Dated(start, after, month.Year, month.Month, day);
            }
        }

        if (_tokens[at].Kind != TokenKind.Number || (end == at + 1 && _text.At(_tokens[at].End) != '.'))
        {
            return null;
        }

        if (end < _tokens.Count && !_tokens[end].Breaks && !_text.Slice(_tokens[end - 1].End, _tokens[end].Start).Contains(',')
            && !char.IsUpper(_text.Original[_text.Span(_tokens[end].Start, _tokens[end].End).Start]))
        {
            return null;
        }

        for (var back = 0; back <= 3; back++)
        {
            var month = _asOf.AddMonths(-back);
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && new DateOnly(month.Year, month.Month, day) is var found && found <= _asOf && Calendar.InRange(found.Year))
            {
                return Calendar.Day(start, end, found);
            }
        }

        return null;
    }

    private TimeMatch OnDay(int start, int end, int month, int day)
    {
        if (day is < 1 or > 31)
        {
            return new Impossible(start, end, TimeFault.NoSuchDay);
        }

        return TrailingYear(end, out var year, out var yearEnd) ? Dated(start, yearEnd, year, month, day) : WithoutYear(start, end, month, day);
    }

    /// <summary>A day of the month in figures or as an ordinal word: "3.", "3rd", "tredje".</summary>
    /// <param name="hangs">It may follow a dash.</param>
    private bool DayNumber(int at, out int day, out int end, bool hangs = false)
    {
        end = at + 1;
        if (IsNumber(at, 2, out day) && (hangs || _text.At(_tokens[at].Start - 1) is ' ' or '\n' or '(' or '.' or '"'))
        {
            if (end < _tokens.Count && Between(at).IsEmpty && Is(end, TimeSense.DayEnding, out var after, out _))
            {
                end = after;
            }

            return true;
        }

        if (Is(at, TimeSense.Ordinal, out end, out var ordinal))
        {
            day = (int)ordinal;
            return true;
        }

        return false;
    }

    /// <summary>The latest past one, with the next to come as the other reading; "forrige uke" after it tells which.</summary>
    private Moment Weekday(int start, int end, int weekday)
    {
        foreach (var (sense, weeks) in ((TimeSense, int)[])[(TimeSense.Previous, -1), (TimeSense.This, 0), (TimeSense.Next, 1)])
        {
            if (Then(Skip(end, TimeSense.Of), sense, out var after) && Then(after, TimeSense.Week, out after))
            {
                return Calendar.Day(start, after, Calendar.Week(0, 0, _asOf).From.AddDays((weeks * 7) + weekday - 1));
            }
        }

        if (end < _tokens.Count && !_tokens[end].Breaks && Amount(end) is Moment { Precision: Precision.Day } ago && ago.From == ago.To
            && ago.From < _asOf && (_asOf.DayNumber - ago.From.DayNumber) % 7 == 0)
        {
            // "Fredag for to uker siden": the Friday of that week.
            return Calendar.Day(start, ago.End, Calendar.Week(0, 0, ago.From).From.AddDays(weekday - 1), approximate: true);
        }

        if (Skip(end, TimeSense.Of) is var at && at < _tokens.Count && !_tokens[at].Breaks && InWeek(at) is Moment week)
        {
            return Calendar.Day(start, week.End, week.From.AddDays(weekday - 1));
        }

        var back = (((int)_asOf.DayOfWeek + 6) % 7) + 1 - weekday;
        var past = _asOf.AddDays(-(back <= 0 ? back + 7 : back));
        end = Skip(end, TimeSense.DayPart);
        return Calendar.Day(start, end, past) with { Other = new(past.AddDays(past.AddDays(7) <= _asOf ? 14 : 7)) };
    }
}
