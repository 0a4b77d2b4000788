using System.Globalization;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language.Times;

/// <summary>Stretches of the calendar and their TIMEX3 values.</summary>
internal static class Calendar
{
    public const int FirstYear = 1990;
    public const int LastYear = 2100;

    public static bool InRange(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>A year in two figures: 90–99 belong to the last century.</summary>
    public static int FullYear(int twoFigures) => twoFigures >= FirstYear % 100 ? 1900 + twoFigures : 2000 + twoFigures;

    public static Moment Day(int start, int end, DateOnly day, bool approximate = false) =>
        new(start, end, day, day, Precision.Day, Iso(day), approximate);

    public static Moment Week(int start, int end, DateOnly within)
    {
        var monday = within.AddDays(-(((int)within.DayOfWeek + 6) % 7));
        var thursday = monday.AddDays(3);
        return new Moment(start, end, monday, monday.AddDays(6), Precision.Week, $"{thursday.Year:0000}-W{ISOWeek.GetWeekOfYear(monday.ToDateTime(default)):00}");
    }

    /// <summary>The Monday of an ISO week.</summary>
    public static DateOnly FirstOfWeek(int year, int week) => DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));

    public static Moment Month(int start, int end, int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new Moment(start, end, first, first.AddMonths(1).AddDays(-1), Precision.Month, $"{year:0000}-{month:00}");
    }

    public static Moment Quarter(int start, int end, int year, int quarter)
    {
        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        return new Moment(start, end, first, first.AddMonths(3).AddDays(-1), Precision.Quarter, $"{year:0000}-Q{quarter}");
    }

    /// <summary>Spring 1, summer 2, autumn 3; winter 4 belongs to the year it ends in, as people say it.</summary>
    public static Moment Season(int start, int end, int year, int season)
    {
        var first = season == 4 ? new DateOnly(year - 1, 12, 1) : new DateOnly(year, season * 3, 1);
        var name = season switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" };
        return new Moment(start, end, first, first.AddMonths(3).AddDays(-1), Precision.Season, $"{year:0000}-{name}");
    }

    public static Moment HalfYear(int start, int end, int year, int half)
    {
        var first = new DateOnly(year, half == 1 ? 1 : 7, 1);
        return new Moment(start, end, first, first.AddMonths(6).AddDays(-1), Precision.Year, $"{year:0000}-H{half}");
    }

    public static Moment Year(int start, int end, int year) =>
        new(start, end, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Precision.Year, $"{year:0000}");

    /// <summary>A stretch that is no unit of the calendar.</summary>
    public static Moment Stretch(int start, int end, DateOnly from, DateOnly to, Precision precision) =>
        new(start, end, from, to, precision, from == to ? Iso(from) : $"{Iso(from)}/{Iso(to)}", true);

    /// <summary>What recurs every year, without a year said: the latest that has begun, with the next to come as the other reading.</summary>
    public static Moment? Recurring(DateOnly asOf, Func<int, Moment?> inYear)
    {
        Moment? past = null;
        Moment? next = null;
        for (var year = asOf.Year + 1; year > asOf.Year - 9 && past is null; year--)
        {
            past = inYear(year) is { } found && found.From <= asOf ? found : null;
        }

        for (var year = asOf.Year; year < asOf.Year + 9 && next is null; year++)
        {
            next = inYear(year) is { } found && found.From > asOf ? found : null;
        }

        return past is null ? next : past with { Other = next is null ? null : new DateSpan(next.From, next.To) };
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
