using System.Globalization;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Statistics;

/// <summary>A period as an address asks for it: <c>from</c> and <c>to</c>, ISO days.</summary>
internal static class AskedPeriod
{
    /// <summary>The period asked for; where none is, the ombud's own year that it now is. Null where the days make no period.</summary>
    public static CountedPeriod? Read(string? from, string? to, StatisticsScheme scheme, DateOnly today)
    {
        if (string.IsNullOrEmpty(from) && string.IsNullOrEmpty(to)) return Now(scheme, today);
        if (!Day(from, out var first) || !Day(to, out var last) || last < first || first.AddYears(CountedPeriod.MostYears) <= last) return null;
        return new CountedPeriod(first, last);
    }

    /// <summary>The ombud's own year, where today lies in one that it has told; the calendar's else.</summary>
    public static CountedPeriod Now(StatisticsScheme scheme, DateOnly today)
    {
        var year = CountedPeriod.Year(scheme, today.Year);
        return year.From <= today && today <= year.To ? year : new CountedPeriod(new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31));
    }

    private static bool Day(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && day >= ContentLibrary.FirstDay && day <= ContentLibrary.LastDay;
}
