using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language.Times;

/// <content>Days, months, quarters and seasons by name, with or without a year.</content>
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

        var date = DayOfMonth(Skip(Skip(at, TimeSense.Of), TimeSense.The), i) ?? (weekday > 0 ? Figures(Skip(Skip(at, TimeSense.Of), TimeSense.The), i) : null);
        if (date is not null)
        {
            return date;
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

        if (DayNumber(at, out var day, out var end) && MonthName(Skip(Skip(end, TimeSense.The), TimeSense.Of), out var month, out end))
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

    private TimeMatch OnDay(int start, int end, int month, int day)
    {
        if (day is < 1 or > 31)
        {
            return new Impossible(start, end, TimeFault.NoSuchDay);
        }

        return TrailingYear(end, out var year, out var yearEnd) ? Dated(start, yearEnd, year, month, day) : WithoutYear(start, end, month, day);
    }

    /// <summary>A day of the month in figures or as an ordinal word: "3.", "3rd", "tredje".</summary>
    private bool DayNumber(int at, out int day, out int end)
    {
        end = at + 1;
        if (IsNumber(at, 2, out day) && (_text.At(_tokens[at].Start - 1) is ' ' or '\n' or '(' or '.' or '"'))
        {
            if (end < _tokens.Count && Between(at).IsEmpty && _tokens[end].Text is "st" or "nd" or "rd" or "th")
            {
                end++;
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

    /// <param name="begins">Nothing need come before it in the sentence.</param>
    private bool MonthName(int at, out int month, out int end, bool begins = false)
    {
        var found = begins
            ? Is(at, TimeSense.Month, out end, out var value) || Is(at, TimeSense.LooseMonth, out end, out value)
            : Then(at, TimeSense.Month, out end, out value) || Then(at, TimeSense.LooseMonth, out end, out value);
        month = (int)value;
        return found;
    }

    /// <summary>A year after a day, month or season: "2024", "'24", "24", "i fjor", "last year".</summary>
    private bool TrailingYear(int at, out int year, out int end)
    {
        var from = Skip(at, TimeSense.Of);
        foreach (var place in (ReadOnlySpan<int>)[at, from])
        {
            if (place < _tokens.Count && !_tokens[place].Breaks && IsNumber(place, 4, out year))
            {
                var figures = _tokens[place].Text.Length;
                end = place + 1;
                if (figures == 4 || (figures == 2 && place == at && !IsUnit(end) && !HangsOn(place) && EndsDate(place) && _text.At(_tokens[place].Start - 1) is ' ' or '\'' or '-'))
                {
                    year = figures == 2 ? Calendar.FullYear(year) : year;
                    return true;
                }
            }

            if (Then(place, TimeSense.YearFromNow, out end, out var offset))
            {
                year = _asOf.Year + (int)offset;
                return true;
            }

            foreach (var (sense, shift) in ((TimeSense, int)[])[(TimeSense.Previous, -1), (TimeSense.This, 0), (TimeSense.Next, 1)])
            {
                if (Then(place, sense, out end) && Then(end, TimeSense.Year, out end))
                {
                    year = _asOf.Year + shift;
                    return true;
                }
            }
        }

        (year, end) = (0, at);
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

        var back = (((int)_asOf.DayOfWeek + 6) % 7) + 1 - weekday;
        var past = _asOf.AddDays(-(back <= 0 ? back + 7 : back));
        end = Skip(end, TimeSense.DayPart);
        return Calendar.Day(start, end, past) with { Other = new(past.AddDays(past.AddDays(7) <= _asOf ? 14 : 7)) };
    }

    /// <summary>Months, quarters, weeks and seasons: "mars 2024", "uke 45", "3. kvartal", "sommeren i fjor", "slutten av mars".</summary>
    private TimeMatch? Stretch(int i)
    {
        foreach (var sense in (ReadOnlySpan<TimeSense>)[TimeSense.Early, TimeSense.Mid, TimeSense.Late])
        {
            if (Is(i, sense, out var after))
            {
                var at = Skip(Skip(after, TimeSense.Of), TimeSense.The);
                var whole = at < _tokens.Count && !_tokens[at].Breaks ? Stretch(at) ?? Relative(at) : null;
                return whole is Moment { Precision: not (Precision.Day or Precision.Week) } moment ? Part(moment with { Start = i }, sense) : null;
            }
        }

        return InMonth(i) ?? InSeason(i) ?? InWeek(i) ?? InQuarter(i);
    }

    private TimeMatch? InMonth(int i)
    {
        var loose = false;
        if (!Is(i, TimeSense.Month, out var end, out var month) && !(loose = Is(i, TimeSense.LooseMonth, out end, out month)))
        {
            return null;
        }

        var start = i;
        end = Then(end, TimeSense.MonthUnit, out var unitEnd) ? unitEnd : end;
        if (TrailingYear(end, out var year, out var yearEnd))
        {
            return Ranged(start, yearEnd, year, () => Calendar.Month(start, yearEnd, year, (int)month));
        }

        return loose && !_isDateAnswer && !EndsWith(i, TimeSense.Of) && !EndsWith(i, TimeSense.Since) ? null
            : Calendar.Recurring(_asOf, y => Calendar.Month(start, end, y, (int)month));
    }

    private TimeMatch? InSeason(int i)
    {
        var loose = false;
        if (!Is(i, TimeSense.Season, out var end, out var season) && !(loose = Is(i, TimeSense.LooseSeason, out end, out season)))
        {
            return null;
        }

        if (TrailingYear(end, out var year, out var yearEnd))
        {
            return Ranged(i, yearEnd, year, () => Calendar.Season(i, yearEnd, year, (int)season));
        }

        return loose && !_isDateAnswer ? null : Calendar.Recurring(_asOf, y => Calendar.Season(i, end, y, (int)season));
    }

    /// <summary>ISO weeks by number.</summary>
    private TimeMatch? InWeek(int i)
    {
        if (!Is(i, TimeSense.Week, out var at) || at >= _tokens.Count || _tokens[at].Breaks || !IsNumber(at, 2, out var week) || week is < 1 or > 53 || !EndsDate(at))
        {
            return null;
        }

        var end = at + 1;
        if (TrailingYear(end, out var year, out var yearEnd))
        {
            return Ranged(i, yearEnd, year, () => InYear(year, yearEnd) is { } found ? found : new Impossible(i, yearEnd, TimeFault.NoSuchDay));
        }

        return Calendar.Recurring(_asOf, y => InYear(y, end));

        Moment? InYear(int of, int until) => week <= System.Globalization.ISOWeek.GetWeeksInYear(of)
            ? Calendar.Week(i, until, DateOnly.FromDateTime(System.Globalization.ISOWeek.ToDateTime(of, week, DayOfWeek.Monday)))
            : null;
    }

    private TimeMatch? InQuarter(int i)
    {
        var quarter = 0;
        var end = i;
        var said = (DayNumber(i, out quarter, out end) && Then(end, TimeSense.Quarter, out end))
            || (_tokens[i].Text == "q" && IsNumber(i + 1, 1, out quarter) && Between(i).IsEmpty && (end = i + 2) > 0);
        if (!said || quarter is < 1 or > 4)
        {
            return null;
        }

        return TrailingYear(end, out var year, out var yearEnd)
            ? Ranged(i, yearEnd, year, () => Calendar.Quarter(i, yearEnd, year, quarter))
            : Calendar.Recurring(_asOf, y => Calendar.Quarter(i, end, y, quarter));
    }

    /// <summary>The first, middle or last third.</summary>
    private static Moment Part(Moment whole, TimeSense part)
    {
        var (from, to) = Third(whole.From, whole.To);
        return whole with { From = from, To = to, Approximate = true, Other = whole.Other is { } other ? Span(Third(other.First, other.Last)) : null };

        (DateOnly From, DateOnly To) Third(DateOnly first, DateOnly last)
        {
            var third = (last.DayNumber - first.DayNumber + 1) / 3;
            return part switch
            {
                TimeSense.Early => (first, first.AddDays(third - 1)),
                TimeSense.Mid => (first.AddDays(third), last.AddDays(-third)),
                _ => (last.AddDays(1 - third), last),
            };
        }

        static DateSpan Span((DateOnly From, DateOnly To) days) => new(days.From, days.To);
    }

    /// <summary>A year in four figures, where a small word before it says that it is one, or the text is nothing else.</summary>
    private TimeMatch? BareYear(int i)
    {
        if (_tokens[i].Kind != TokenKind.Number || _tokens[i].Text.Length != 4 || !MayBeginDate(i) || !EndsDate(i) || HangsOn(i) || !IsNumber(i, 4, out var year))
        {
            return null;
        }

        var alone = _tokens.Count == 1 || _isDateAnswer;
        var called = EndsWith(i, TimeSense.Year);
        var led = EndsWith(i, TimeSense.Of) || EndsWith(i, TimeSense.Since) || EndsWith(i, TimeSense.About);
        return alone || called || (led && year is > 1500 and < 2200) ? Ranged(i, i + 1, year, () => Calendar.Year(i, i + 1, year)) : null;
    }
}
