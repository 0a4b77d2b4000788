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
        var schools = false;
        if (!Named(TimeSense.Holiday) && !(schools = Named(TimeSense.SchoolBreak)))
        {
            return null;
        }

        return TrailingYear(end, out var year, out var yearEnd)
            ? Ranged(i, yearEnd, year, () => InYear(year, yearEnd))
            : Calendar.Recurring(_asOf, y => InYear(y, end));

        Moment InYear(int of, int until)
        {
            var (first, last) = schools ? Weeks((int)feast / 100, (int)feast % 100, of) : Feast((int)feast, of);
            return side switch
            {
                TimeSense.Before => Calendar.Stretch(i, until, first.AddDays(-Around), first.AddDays(-1), Precision.Week),
                TimeSense.After => Calendar.Stretch(i, until, last.AddDays(1), last.AddDays(Around), Precision.Week),
                _ => Calendar.Stretch(i, until, first, last, Precision.Week),
            };
        }

        bool Named(TimeSense sense) => side == TimeSense.None ? Is(at, sense, out end, out feast) : Then(at, sense, out end, out feast);
    }

    /// <summary>"Julaften", "langfredag", "andre juledag i fjor", "første søndag i advent".</summary>
    private TimeMatch? FeastDay(int i)
    {
        Func<int, DateOnly> day;
        if (Is(i, TimeSense.FixedFeast, out var end, out var value))
        {
            day = year => new DateOnly(year, (int)value / 100, (int)value % 100);
        }
        else if (Is(i, TimeSense.MovableFeast, out end, out value))
        {
            day = year => Easter.Sunday(year).AddDays((int)value);
        }
        else if (Is(i, TimeSense.Advent, out end, out value))
        {
            day = year => Advent(year, (int)value);
        }
        else
        {
            return null;
        }

        return TrailingYear(end, out var said, out var yearEnd)
            ? Ranged(i, yearEnd, said, () => Calendar.Day(i, yearEnd, day(said)))
            : Calendar.Recurring(_asOf, year => Calendar.Day(i, end, day(year)));
    }

    /// <summary>The fourth Sunday in Advent is the last before Christmas Day.</summary>
    private static DateOnly Advent(int year, int sunday)
    {
        var eve = new DateOnly(year, 12, 24);
        return eve.AddDays(-(int)eve.DayOfWeek - (7 * (4 - sunday)));
    }

    private static (DateOnly First, DateOnly Last) Weeks(int first, int last, int year) =>
        (Calendar.FirstOfWeek(year, first), Calendar.FirstOfWeek(year, last).AddDays(6));

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
