namespace OmbudGuide.Rules.Deadlines;

/// <summary>A holiday as content gives it: on a fixed day of the year, or a number of days from Easter Sunday.</summary>
public sealed record Holiday
{
    // Easter Sunday falls on 22 March to 25 April; so far from it, the day is in the same year whenever Easter is.
    private const int EarliestFromEaster = -80;
    private const int LatestFromEaster = 250;

    /// <summary>A holiday by its parts.</summary>
    /// <param name="id">Names the text that explains it.</param>
    /// <param name="month">1–12 for a fixed day, 0 for one that moves with Easter.</param>
    /// <param name="day">The day of the month, or the days after (negative: before) Easter Sunday, −80 to 250.</param>
    /// <param name="certain">False where it is not verified that the law counts it: such a day never lengthens a deadline.</param>
    /// <param name="fromYear">The first year it was a holiday; null where it always was.</param>
    /// <param name="toYear">The last year it was a holiday; null where it still is.</param>
    /// <exception cref="ArgumentException">There is no such day in every year, the years are the wrong way round, or there is no id.</exception>
    public Holiday(string id, int month, int day, bool certain, int? fromYear = null, int? toYear = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        var exists = month switch
        {
            0 => day is >= EarliestFromEaster and <= LatestFromEaster,
            >= 1 and <= 12 => day >= 1 && day <= DateTime.DaysInMonth(2001, month),
            _ => false,
        };
        if (!exists)
            throw new ArgumentException($"Holiday {id}: month {month}, day {day} is no day of every year. Expected month 1–12 and a day of it, or month 0 and days from Easter, {EarliestFromEaster} to {LatestFromEaster}.", nameof(day));
        if (fromYear > toYear)
            throw new ArgumentException($"Holiday {id}: a holiday from {fromYear} cannot end in {toYear}.", nameof(toYear));
        (Id, Month, Day, Certain, FromYear, ToYear) = (id, month, day, certain, fromYear, toYear);
    }

    public string Id { get; }

    /// <summary>1–12 for a fixed day, 0 for one that moves with Easter.</summary>
    public int Month { get; }

    /// <summary>The day of the month, or the days from Easter Sunday.</summary>
    public int Day { get; }

    /// <summary>It is verified that the law counts it. Another day never lengthens a deadline: the earlier last day is the safe one.</summary>
    public bool Certain { get; }

    public int? FromYear { get; }

    public int? ToYear { get; }

    public static Holiday Fixed(string id, int month, int day, bool certain = true) => new(id, month, day, certain);

    public static Holiday FromEaster(string id, int days, bool certain = true) => new(id, 0, days, certain);

    /// <summary>The day it falls on in a year; null where it is no holiday that year.</summary>
    public DateOnly? In(int year)
    {
        if (year < FromYear || year > ToYear)
            return null;
        return Month == 0 ? Easter.Sunday(year).AddDays(Day) : new DateOnly(year, Month, Day);
    }
}
