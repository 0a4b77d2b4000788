using System.Globalization;

namespace OmbudGuide.Bot.Language.Times;

/// <summary>A length of time as people say it: months and days, with the unit it was said in.</summary>
internal readonly record struct Length(int Months, int Days, string Timex, bool Rough, bool InDays)
{
    /// <summary>More than anyone waits; also keeps the arithmetic within the calendar.</summary>
    private const decimal MostUnits = 9999;

    /// <summary>Null where the amount is nothing, or beyond all reason.</summary>
    public static Length? Of(decimal amount, TimeSense unit, bool rough)
    {
        if (amount <= 0 || amount > MostUnits)
        {
            return null;
        }

        var whole = amount == Math.Floor(amount);
        return unit switch
        {
            TimeSense.Day when whole => new Length(0, (int)amount, $"P{(int)amount}D", rough, true),
            TimeSense.Day => new Length(0, (int)Math.Ceiling(amount), $"P{(int)Math.Ceiling(amount)}D", true, true),
            TimeSense.Week when whole => new Length(0, (int)amount * 7, $"P{(int)amount}W", rough, false),
            TimeSense.Week => InDaysOf(amount * 7),
            TimeSense.Fortnight => Of(amount * 2, TimeSense.Week, rough),
            TimeSense.MonthUnit when whole => new Length((int)amount, 0, $"P{(int)amount}M", rough, false),
            TimeSense.MonthUnit when amount < 1 => InDaysOf(amount * 30),
            TimeSense.MonthUnit => new Length((int)amount, (int)((amount - Math.Floor(amount)) * 30), Fraction(amount, "M"), true, false),
            TimeSense.Quarter => InMonths(amount * 3, rough),
            TimeSense.HalfYear => InMonths(amount * 6, rough),
            TimeSense.Year when whole => new Length((int)amount * 12, 0, $"P{(int)amount}Y", rough, false),
            TimeSense.Year => InMonths(amount * 12, rough),
            _ => null,
        };
    }

    /// <summary>Both lengths together: a year and two months.</summary>
    public Length Plus(Length other) => new(
        Months + other.Months, Days + other.Days, Timex + other.Timex[1..], Rough || other.Rough, InDays && other.InDays);

    /// <summary>The day this long before (or, with a negative sign, after) another; null outside 1990–2100.</summary>
    public DateOnly? From(DateOnly day, int sign)
    {
        var months = (day.Year * 12) + day.Month + (sign * (long)Months);
        if (months is < 1989 * 12 or > 2101 * 12 || Days > 50_000)
        {
            return null;
        }

        var found = day.AddMonths(sign * Months).AddDays(sign * Days);
        return found.Year is >= Calendar.FirstYear and <= Calendar.LastYear ? found : null;
    }

    private static Length InMonths(decimal months, bool rough) =>
        new((int)Math.Round(months), 0, $"P{(int)Math.Round(months)}M", rough, false);

    private static Length InDaysOf(decimal days) => new(0, (int)Math.Round(days), $"P{(int)Math.Round(days)}D", true, false);

    private static string Fraction(decimal amount, string unit) => "P" + amount.ToString("0.##", CultureInfo.InvariantCulture) + unit;
}
