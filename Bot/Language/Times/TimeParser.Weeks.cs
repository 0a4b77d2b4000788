using System.Globalization;

namespace OmbudGuide.Bot.Language.Times;

/// <content>Weeks by number: "uke 45", "uke 9 og 10 i fjor".</content>
internal sealed partial class TimeParser
{
    /// <summary>ISO weeks by number.</summary>
    private TimeMatch? InWeek(int i)
    {
        if (!Is(i, TimeSense.Week, out var at) || at >= _tokens.Count || _tokens[at].Breaks || !IsNumber(at, 2, out var week) || week is < 1 or > 53)
        {
            return null;
        }

        var end = at + 1;
        if (LastOfWeeks(end, week, out var lastWeek, out var lastEnd))
        {
            end = lastEnd;
        }
        else if (!EndsDate(at))
        {
            return null;
        }

        if (TrailingYear(end, out var year, out var yearEnd))
        {
            return Ranged(i, yearEnd, year, () => InYear(year, yearEnd) is { } found ? found : new Impossible(i, yearEnd, TimeFault.NoSuchDay));
        }

        return Calendar.Recurring(_asOf, y => InYear(y, end));

        Moment? InYear(int of, int until) =>
            Math.Max(week, lastWeek) > ISOWeek.GetWeeksInYear(of) ? null
            : lastWeek > week ? Calendar.Stretch(i, until, Calendar.FirstOfWeek(of, week), Calendar.FirstOfWeek(of, lastWeek).AddDays(6), Precision.Week)
            : Calendar.Week(i, until, Calendar.FirstOfWeek(of, week));
    }

    /// <summary>"Uke 9–10", "uke 9 og 10", "uke 9 til uke 12".</summary>
    private bool LastOfWeeks(int at, int first, out int last, out int end)
    {
        (last, end) = (0, at);
        var next = Then(at, TimeSense.Or, out var after) || Then(at, TimeSense.And, out after) ? Skip(after, TimeSense.Week)
            : Between(at - 1) is "-" or " - " ? at : -1;
        if (next < 0 || !IsNumber(next, 2, out last) || last <= first || last > 53 || !EndsDate(next) || IsUnit(next + 1))
        {
            last = 0;
            return false;
        }

        end = next + 1;
        return true;
    }
}
