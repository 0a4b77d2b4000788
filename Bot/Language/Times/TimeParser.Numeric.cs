using System.Globalization;

namespace OmbudGuide.Bot.Language.Times;

/// <content>Dates in figures: 2026-05-04, 2026-05, 12.3.24, 3/4, 12/3-24. Section, case, phone and account numbers and amounts are none.</content>
internal sealed partial class TimeParser
{
    private TimeMatch? Numeric(int i)
    {
        if (_tokens[i].Kind != TokenKind.Number || !MayBeginDate(i))
        {
            return null;
        }

        var group = _tokens[i].Text;
        return group.Length switch
        {
            4 => YearFirst(i),
            1 or 2 => DayFirst(i),
            6 or 8 when _isDateAnswer => WithoutMarks(i, group),
            _ => null,
        };
    }

    /// <summary>Figures that hang on to something before them are part of it.</summary>
    private bool MayBeginDate(int i)
    {
        var start = _tokens[i].Start;
        var before = _text.At(start - 1);
        if (before == '.' ? !char.IsLetter(_text.At(start - 2)) : !(before is ' ' or '\n' or '(' or '"' or '\'' or '«' or '[' or ':' or '~'))
        {
            return false;
        }

        return i == 0 || _tokens[i].Breaks || (_tokens[i - 1].Kind != TokenKind.Symbol && !EndsWith(i, TimeSense.NoDateAfterThis) && !InListOfSections(i));
    }

    /// <summary>"§§ 3-4 og 3.4".</summary>
    private bool InListOfSections(int i)
    {
        for (var at = i - 1; at >= 0 && i - at <= 8; at--)
        {
            if (_tokens[at].Kind == TokenKind.Symbol)
            {
                return _tokens[at].Text == "§";
            }

            if (_tokens[at].Kind != TokenKind.Number && !Is(at, TimeSense.And, out _) && !Is(at, TimeSense.Or, out _))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A phrase with this sense ends just before a token.</summary>
    private bool EndsWith(int i, TimeSense sense)
    {
        for (var start = Math.Max(0, i - 2); start < i; start++)
        {
            if (_words.Spans(start, sense, i))
            {
                return true;
            }
        }

        return false;
    }

    private TimeMatch? YearFirst(int i)
    {
        var year = int.Parse(_tokens[i].Text, CultureInfo.InvariantCulture);
        if (!IsNumber(i + 1, 2, out var month) || Between(i) is not ("-" or "." or "/") || month is < 1 or > 12)
        {
            return null;
        }

        if (Between(i + 1).SequenceEqual(Between(i)) && IsNumber(i + 2, 2, out var day) && day is >= 1 and <= 31 && EndsDate(i + 2))
        {
            return Dated(i, i + 3, year, month, day);
        }

        return Between(i) is "-" && _tokens[i + 1].Text.Length == 2 && EndsDate(i + 1) && !HangsOn(i + 1)
            ? Ranged(i, i + 2, year, () => Calendar.Month(i, i + 2, year, month))
            : null;
    }

    private TimeMatch? DayFirst(int i)
    {
        if (!IsNumber(i, 2, out var first) || !IsNumber(i + 1, 2, out var second) || !IsMark(Between(i), out var mark))
        {
            return null;
        }

        if (IsNumber(i + 2, 9, out var third) && IsMark(Between(i + 1), out var secondMark) && (secondMark == mark || (mark == '/' && secondMark is '-' or ' ')))
        {
            var figures = _tokens[i + 2].Text.Length;
            if (figures is not (2 or 4) || !EndsDate(i + 2) || (mark == ' ' && figures != 4))
            {
                return null;
            }

            var year = figures == 2 ? Calendar.FullYear(third) : third;
            return DayAndMonth(ref first, ref second) ? Dated(i, i + 3, year, second, first)
                : figures == 4 ? new Impossible(i, i + 3, TimeFault.NoSuchDay) : null;
        }

        if (mark is not ('.' or '/') || !EndsDate(i + 1) || HangsOn(i + 1) || !DayAndMonth(ref first, ref second))
        {
            return null;
        }

        var end = i + 2;
        var (day, month) = (first, second);
        return TrailingYear(end, out var said, out var yearEnd)
            ? Dated(i, yearEnd, said, month, day)
            : WithoutYear(i, end, month, day);
    }

    /// <summary>Day first; where that cannot be and the other order can, the other.</summary>
    private bool DayAndMonth(ref int day, ref int month)
    {
        if (_monthFirst && month > 12 && day <= 12)
        {
            (day, month) = (month, day);
        }

        return month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    private TimeMatch? WithoutMarks(int i, string figures)
    {
        if (!EndsDate(i))
        {
            return null;
        }

        var (a, b) = (int.Parse(figures.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(figures.AsSpan(2, 2), CultureInfo.InvariantCulture));
        var rest = int.Parse(figures.AsSpan(4), CultureInfo.InvariantCulture);
        if (figures.Length == 8 && Calendar.InRange((a * 100) + b) && rest / 100 is >= 1 and <= 12 && rest % 100 is >= 1 and <= 31)
        {
            return Dated(i, i + 1, (a * 100) + b, rest / 100, rest % 100);
        }

        return DayAndMonth(ref a, ref b) ? Dated(i, i + 1, figures.Length == 6 ? Calendar.FullYear(rest) : rest, b, a) : null;
    }

    /// <summary>What stands between the parts of a date: one mark, with spaces after a full stop, or a single space.</summary>
    private static bool IsMark(ReadOnlySpan<char> between, out char mark)
    {
        mark = between.IsEmpty ? '\0' : between[0];
        return between.Length switch
        {
            1 => mark is '.' or '/' or '-' or ' ',
            2 => mark == '.' && between[1] == ' ',
            _ => false,
        };
    }

    /// <summary>No further figures follow as part of the same number.</summary>
    private bool EndsDate(int i)
    {
        var end = _tokens[i].End;
        var next = _text.At(end);
        return !(next is '.' or '/' or '-' or ',' or ':' && char.IsAsciiDigit(_text.At(end + 1))) && !(char.IsLetter(next) && next != 't');
    }

    /// <summary>What follows says that the figures count something else: "3.5 prosent", "3/4 stilling".</summary>
    private bool HangsOn(int i) =>
        Then(i + 1, TimeSense.NoDateBeforeThis, out _) || (i + 1 < _tokens.Count && !_tokens[i + 1].Breaks && _tokens[i + 1].Kind == TokenKind.Symbol) || IsUnit(i + 1);

    private bool IsUnit(int i) => Then(i, TimeSense.Day, out _) || Then(i, TimeSense.Week, out _) || Then(i, TimeSense.MonthUnit, out _) || Then(i, TimeSense.Year, out _);

    private TimeMatch WithoutYear(int start, int end, int month, int day)
    {
        var found = Calendar.Recurring(_asOf, year => day <= DateTime.DaysInMonth(year, month)
            ? Calendar.Day(start, end, new DateOnly(year, month, day))
            : null);
        return found is null ? new Impossible(start, end, TimeFault.NoSuchDay) : found;
    }

    private static TimeMatch Dated(int start, int end, int year, int month, int day) => Ranged(start, end, year, () =>
        day <= DateTime.DaysInMonth(year, month)
            ? Calendar.Day(start, end, new DateOnly(year, month, day))
            : new Impossible(start, end, TimeFault.NoSuchDay));

    private static TimeMatch Ranged(int start, int end, int year, Func<TimeMatch> inYear) =>
        Calendar.InRange(year) ? inYear() : new Impossible(start, end, TimeFault.OutOfRange);
}
