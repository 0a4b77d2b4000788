using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Bot.Language.Times;

/// <content>Feasts that people count by: "før jul", "i påsken", "siden nyttår".</content>
internal sealed partial class TimeParser
{
    /// <summary>"Before" and "after" a feast is within two weeks of it.</summary>
    private const int Around = 14;

    private TimeMatch? Holiday(int i)
    {
        var side = Is(i, TimeSense.Before, out var at) ? TimeSense.Before : Is(i, TimeSense.After, out at) ? TimeSense.After : TimeSense.None;
        at = side == TimeSense.None ? i : at;
        var end = -1;
        var feast = 0m;
        if (!(side == TimeSense.None ? Is(at, TimeSense.Holiday, out end, out feast) : Then(at, TimeSense.Holiday, out end, out feast)))
        {
            return null;
        }

        return TrailingYear(end, out var year, out var yearEnd)
            ? Ranged(i, yearEnd, year, () => InYear(year, yearEnd))
            : Calendar.Recurring(_asOf, y => InYear(y, end));

        Moment InYear(int of, int until)
        {
            var (first, last) = Feast((int)feast, of);
            return side switch
            {
                TimeSense.Before => Calendar.Stretch(i, until, first.AddDays(-Around), first.AddDays(-1), Precision.Week),
                TimeSense.After => Calendar.Stretch(i, until, last.AddDays(1), last.AddDays(Around), Precision.Week),
                _ => Calendar.Stretch(i, until, first, last, Precision.Week),
            };
        }
    }

    /// <summary>The days of a feast; New Year belongs to the year that begins.</summary>
    private static (DateOnly First, DateOnly Last) Feast(int feast, int year) => feast switch
    {
        1 => (new DateOnly(year, 12, 24), new DateOnly(year, 12, 26)),
        2 => (new DateOnly(year, 12, 27), new DateOnly(year, 12, 30)),
        3 => (new DateOnly(year, 1, 1).AddDays(-1), new DateOnly(year, 1, 1)),
        4 => (Easter.Sunday(year).AddDays(-8), Easter.Sunday(year).AddDays(1)),
        _ => (Easter.Sunday(year).AddDays(48), Easter.Sunday(year).AddDays(50)),
    };
}
