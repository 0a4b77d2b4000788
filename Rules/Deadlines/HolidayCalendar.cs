using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>Which days are no working days in a country: Saturdays, Sundays and its certain holidays. Immutable, safe to share.</summary>
public sealed class HolidayCalendar
{
    private readonly IReadOnlyList<Holiday> _holidays;
    private readonly ConcurrentDictionary<int, FrozenDictionary<DateOnly, string>> _years = new();

    /// <summary>The calendar with these holidays; the ones that are not certain are left out.</summary>
    public HolidayCalendar(IEnumerable<Holiday> holidays)
    {
        var all = holidays.ToList();
        _holidays = all.FindAll(h => h.Certain);
        Uncertain = all.FindAll(h => !h.Certain);
    }

    /// <summary>Holidays of which it is not verified that the law counts them: they lengthen no deadline.</summary>
    public IReadOnlyList<Holiday> Uncertain { get; }

    /// <summary>All holidays, those included that lengthen no deadline.</summary>
    public IEnumerable<Holiday> All => _holidays.Concat(Uncertain);

    /// <summary>The id of the certain holiday on a day, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside 1900–2200.</exception>
    public string? HolidayOn(DateOnly day) => Year(day.Year).GetValueOrDefault(day);

    public bool IsWorkingDay(DateOnly day) =>
        HolidayOn(day) is null && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself if it is a working day, else the next one.</summary>
    public DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The n-th working day after a day; the day itself is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var day = start;
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                left--;
            }
        }

        return day;
    }

    private FrozenDictionary<DateOnly, string> Year(int wanted) => _years.GetOrAdd(wanted, static (year, holidays) =>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, Easter.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Easter.LastYear);
        var days = new Dictionary<DateOnly, string>();
        foreach (var holiday in holidays)
        {
            if (holiday.In(year) is { } day)
                days.TryAdd(day, holiday.Id);
        }

        return days.ToFrozenDictionary();
    }, _holidays);
}
