
namespace OmbudGuide.Bot.Language.Times;

/// <content>Amounts of time: "for to uker siden", "om en måned", "et halvt år".</content>
internal sealed partial class TimeParser
{
    private TimeMatch? Amount(int i)
    {
        var at = i;
        var ago = false;
        var ahead = false;
        if (Is(at, TimeSense.AgoBefore, out var end))
        {
            (at, ago) = (end, true);
        }
        else if (Is(at, TimeSense.Ahead, out end))
        {
            (at, ahead) = (end, true);
        }

        var (bound, afterBound) = Bound(at);
        if (at < _tokens.Count && !_taken[at] && WeekdaysAgo(i, afterBound) is { } day)
        {
            return day;
        }

        if (at >= _tokens.Count || _taken[at] || !Lengths(afterBound, out var least, out var most, out end))
        {
            return null;
        }

        if (Is(end, TimeSense.Age, out var ageEnd) && !_tokens[end].Breaks)
        {
            return new NoTime(i, ageEnd);
        }

        end = Skip(end, TimeSense.Idiom);
        if (Then(end, TimeSense.AgoAfter, out var agoEnd))
        {
            var start = ago || bound != default ? i : at;
            return Ago(start, agoEnd, least, most, bound);
        }

        if (IsAge(at, least, end))
        {
            return new NoTime(i, end);
        }

        var fromNow = Skip(end, TimeSense.AheadAfter);
        if ((ahead && !Negated(i)) || fromNow > end)
        {
            end = fromNow;
            return most.From(_asOf, 1) is { } then ? Calendar.Day(i, end, then, !IsCounted(most)) : new Impossible(i, end, TimeFault.OutOfRange);
        }

        if (EndsWith(at, TimeSense.NoDateBeforeThis) && !_tokens[at].Breaks && Is(at, TimeSense.Number, out _, out var article) && article == 1)
        {
            // "500 kroner a month", "once a week".
            return new NoTime(i, end);
        }

        return ago || bound != default ? null : new Lasting(at, end, most);
    }

    /// <summary>"For to tirsdager siden".</summary>
    private Moment? WeekdaysAgo(int start, int at) =>
        Quantity(at, out var count, out _, out var after) && count is >= 1 and <= 8 && count == Math.Floor(count)
        && Then(after, TimeSense.Weekday, out after, out var weekday) && Then(after, TimeSense.AgoAfter, out var end)
            ? Calendar.Day(start, end, Weekday(start, end, (int)weekday).From.AddDays(-7 * ((int)count - 1)))
            : null;

    /// <summary>"I have not heard anything in two weeks" tells no time to come.</summary>
    private bool Negated(int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 12 && !_tokens[i + 1].Breaks; i--)
        {
            if (Is(i, TimeSense.Negation, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>More than, less than or nearly, before an amount.</summary>
    private (TimeSense Bound, int End) Bound(int at)
    {
        var bound = default(TimeSense);
        for (var steps = 0; steps < 3; steps++)
        {
            if (Is(at, TimeSense.More, out var end))
            {
                (bound, at) = (TimeSense.More, end);
            }
            else if (Is(at, TimeSense.Less, out end))
            {
                (bound, at) = (TimeSense.Less, end);
            }
            else if (Is(at, TimeSense.About, out end))
            {
                (bound, at) = (bound == default ? TimeSense.About : bound, end);
            }
            else
            {
                break;
            }
        }

        return (bound, at);
    }

    private TimeMatch Ago(int start, int end, Length least, Length most, TimeSense bound)
    {
        if (most.From(_asOf, -1) is not { } first || least.From(_asOf, -1) is not { } last)
        {
            return new Impossible(start, end, TimeFault.OutOfRange);
        }

        var precision = most.InDays ? Precision.Day : most.Months == 0 ? Precision.Week : most.Months < 12 ? Precision.Month : Precision.Year;
        switch (bound)
        {
            case TimeSense.More when most.Plus(OneMore(most)).From(_asOf, -1) is { } earlier:
                return Calendar.Stretch(start, end, earlier, first.AddDays(-1), precision);
            case TimeSense.Less when first < _asOf:
                return Calendar.Stretch(start, end, first.AddDays(1), _asOf, precision);
        }

        return first == last
            ? Calendar.Day(start, end, first, !IsCounted(most) || bound != default)
            : Calendar.Stretch(start, end, first, last, precision);
    }

    /// <summary>Only days are counted one by one; fourteen of them are a fortnight.</summary>
    private static bool IsCounted(Length length) => length is { InDays: true, Rough: false } && length.Days % 7 != 0;

    /// <summary>How much more "more than" may be: once the unit again.</summary>
    private static Length OneMore(Length length) => Length.Of(1, length switch
    {
        { InDays: true } => TimeSense.Week,
        { Months: 0 } => TimeSense.Week,
        { Months: < 12 } => TimeSense.MonthUnit,
        _ => TimeSense.Year,
    }, rough: true)!.Value;

    /// <summary>One length, or two for "to–tre uker" and "noen uker".</summary>
    private bool Lengths(int at, out Length least, out Length most, out int end)
    {
        (least, most, end) = (default, default, at);
        if (Is(at, TimeSense.Some, out var after) && Unit(after, out var unit, out end))
        {
            // "Some" is two to six.
            (least, most) = (Length.Of(2, unit, true)!.Value, Length.Of(6, unit, true)!.Value);
            return true;
        }

        if (!Quantity(at, out var amount, out var rough, out after))
        {
            return false;
        }

        if (RangeEnd(after, out var upper, out var afterUpper) && Unit(afterUpper, out unit, out end)
            && Length.Of(amount, unit, true) is { } low && Length.Of(upper, unit, true) is { } high && upper > amount)
        {
            (least, most) = (low, high);
            return true;
        }

        if (!Unit(after, out unit, out end) || Length.Of(amount + HalfMore(end, out end), unit, rough) is not { } length)
        {
            return false;
        }

        var next = Skip(end, TimeSense.And);
        if (next > end && Quantity(next, out var more, out var roughToo, out after) && Unit(after, out unit, out var moreEnd)
            && Length.Of(more, unit, roughToo) is { } rest)
        {
            (length, end) = (length.Plus(rest), moreEnd);
        }

        (least, most) = (length, length);
        return true;
    }
}
