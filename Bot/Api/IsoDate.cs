using System.Globalization;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Api;

/// <summary>ISO 8601 dates as exact as they are known: a day, a month, a year, or an interval of two days.</summary>
internal static class IsoDate
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    /// <summary>Reads <c>2026-05-04</c>, <c>2026-05</c>, <c>2026</c> or <c>2026-05-04/2026-05-10</c>; null for anything else, and outside 1900–2200.</summary>
    public static DateSpan? Read(string text)
    {
        if (text.Split('/') is [var first, var last])
        {
            return Day(first) is { } from && Day(last) is { } to && from <= to ? new DateSpan(from, to) : null;
        }

        if (Day(text) is { } day)
        {
            return new DateSpan(day);
        }

        if (Exact(text, "yyyy-MM") is { } month)
        {
            return new DateSpan(month, month.AddMonths(1).AddDays(-1));
        }

        return Exact(text, "yyyy") is { } year ? new DateSpan(year, year.AddYears(1).AddDays(-1)) : null;
    }

    /// <summary>Reads one day.</summary>
    public static DateOnly? Day(string text) => Exact(text, "yyyy-MM-dd");

    private static DateOnly? Exact(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear
            ? day
            : null;
}
