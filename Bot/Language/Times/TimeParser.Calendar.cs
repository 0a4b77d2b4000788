using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language.Times;

/// <content>Months, quarters, weeks and seasons by name, with or without a year.</content>
internal sealed partial class TimeParser
{
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

    /// <summary>Months, quarters, weeks and seasons: "mars 2024", "uke 45", "3. kvartal", "sommeren i fjor", "slutten av mars".</summary>
    /// <param name="isLed">What stands before leaves no doubt that a time is meant.</param>
    private TimeMatch? Stretch(int i, bool isLed = false)
    {
        foreach (var sense in (ReadOnlySpan<TimeSense>)[TimeSense.Early, TimeSense.Mid, TimeSense.Late])
        {
            if (Is(i, sense, out var after))
            {
                var at = Skip(Skip(after, TimeSense.Of), TimeSense.The);
                if (Then(at, TimeSense.MonthUnit, out var unit))
                {
                    return InSomeMonth(i, unit, sense);
                }

                var whole = at < _tokens.Count && !_tokens[at].Breaks ? Stretch(at, isLed: true) ?? Relative(at) ?? YearAlone(at) : null;
                return whole is Moment { Precision: not (Precision.Day or Precision.Week) } moment ? Part(moment with { Start = i }, sense) : null;
            }
        }

        return InMonth(i, isLed) ?? InSeason(i, isLed) ?? InWeek(i) ?? InQuarter(i) ?? InHalfYear(i);
    }

    /// <summary>"I slutten av måneden": the latest such days that have begun, the next under the other reading.</summary>
    private Moment InSomeMonth(int start, int end, TimeSense part)
    {
        var found = Of(_asOf);
        return found.From <= _asOf ? found with { Other = Span(Of(_asOf.AddMonths(1))) } : Of(_asOf.AddMonths(-1)) with { Other = Span(found) };

        Moment Of(DateOnly within) => Part(Calendar.Month(start, end, within.Year, within.Month), part);

        static DateSpan Span(Moment moment) => new(moment.From, moment.To);
    }

    private TimeMatch? InMonth(int i, bool isLed)
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

        if (!_isDateAnswer && !isLed && IsName(i, end))
        {
            return new NoTime(i, end);
        }

        return loose && !_isDateAnswer && !isLed && !EndsWith(i, TimeSense.Of) && !EndsWith(i, TimeSense.Since) && !EndsWith(i, TimeSense.About) ? null
            : Calendar.Recurring(_asOf, y => Calendar.Month(start, end, y, (int)month));
    }

    private TimeMatch? InSeason(int i, bool isLed)
    {
        var part = TimeSense.None;
        if (Is(i, TimeSense.EarlySeason, out var partEnd, out var whole))
        {
            part = TimeSense.Early;
        }
        else if (Is(i, TimeSense.LateSeason, out partEnd, out whole))
        {
            part = TimeSense.Late;
        }

        if (part != TimeSense.None)
        {
            var found = TrailingYear(partEnd, out var of, out var ofEnd)
                ? Ranged(i, ofEnd, of, () => Calendar.Season(i, ofEnd, of, (int)whole))
                : Calendar.Recurring(_asOf, y => Calendar.Season(i, partEnd, y, (int)whole));
            return found is Moment moment ? Part(moment, part) : found;
        }

        var loose = false;
        if (!Is(i, TimeSense.Season, out var end, out var season) && !(loose = Is(i, TimeSense.LooseSeason, out end, out season)))
        {
            return null;
        }

        if (TrailingYear(end, out var year, out var yearEnd))
        {
            return Ranged(i, yearEnd, year, () => Calendar.Season(i, yearEnd, year, (int)season));
        }

        var led = isLed || EndsWith(i, TimeSense.Since) || (EndsWith(i, TimeSense.The) && EndsWith(i - 1, TimeSense.Since));
        return loose && !_isDateAnswer && !led ? null : Calendar.Recurring(_asOf, y => Calendar.Season(i, end, y, (int)season));
    }

    private TimeMatch? InQuarter(int i)
    {
        var quarter = 0;
        var end = i;
        var said = (DayNumber(i, out quarter, out end) && Then(end, TimeSense.Quarter, out end))
            || (_tokens[i].Text == QuarterLetter && IsNumber(i + 1, 1, out quarter) && Between(i).IsEmpty && (end = i + 2) > 0);
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
            // The start and the end of a year are shorter in people's mouths than a third of it.
            var third = (last.DayNumber - first.DayNumber + 1) / (whole.Precision == Precision.Year ? 4 : 3);
            return part switch
            {
                TimeSense.Early => (first, first.AddDays(third - 1)),
                TimeSense.Mid => (first.AddDays(third), last.AddDays(-third)),
                _ => (last.AddDays(1 - third), last),
            };
        }

        static DateSpan Span((DateOnly From, DateOnly To) days) => new(days.From, days.To);
    }

    private Moment? YearAlone(int i) =>
        IsNumber(i, 4, out var year) && _tokens[i].Text.Length == 4 && Calendar.InRange(year) && EndsDate(i) ? Calendar.Year(i, i + 1, year) : null;

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
