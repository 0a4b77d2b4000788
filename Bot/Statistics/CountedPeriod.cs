using OmbudGuide.Content;

namespace OmbudGuide.Bot.Statistics;

/// <summary>The days whose cases are counted, the first and the last among them.</summary>
public sealed record CountedPeriod
{
    /// <summary>More years than a report compares.</summary>
    public const int MostYears = 20;

    /// <exception cref="ArgumentException">The last day lies before the first, or there are more than <see cref="MostYears"/> years between.</exception>
    public CountedPeriod(DateOnly from, DateOnly to)
    {
        if (to < from) throw new ArgumentException($"The last day, {to:yyyy-MM-dd}, lies before the first, {from:yyyy-MM-dd}.", nameof(to));
        if (from.AddYears(MostYears) <= to)
            throw new ArgumentException($"From {from:yyyy-MM-dd} to {to:yyyy-MM-dd} there are more than {MostYears} years.", nameof(to));
        (From, To) = (from, to);
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    /// <summary>The calendar year that it is the whole of; null where it is none.</summary>
    public int? CalendarYear => From == new DateOnly(From.Year, 1, 1) && To == new DateOnly(From.Year, 12, 31) ? From.Year : null;

    /// <summary>The first day of each month that it touches, in order.</summary>
    public IReadOnlyList<DateOnly> Months
    {
        get
        {
            var months = new List<DateOnly>();
            for (var month = new DateOnly(From.Year, From.Month, 1); month <= To; month = month.AddMonths(1)) months.Add(month);
            return months;
        }
    }

    /// <summary>The ombud's own year of that number, as its scheme has it.</summary>
    public static CountedPeriod Year(StatisticsScheme scheme, int year)
    {
        var (from, to) = scheme.Year(year);
        return new CountedPeriod(from, to);
    }

    public bool Touches(Validity validity) => validity.Overlaps(new Validity(From, To));
}
