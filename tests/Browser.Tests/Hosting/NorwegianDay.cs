namespace OmbudGuide.Browser.Tests.Hosting;

/// <summary>Days as these tests count them: with their own arithmetic and their own words, not the program's.</summary>
internal static class NorwegianDay
{
    private static readonly string[] Weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    private static readonly string[] Months =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    private static readonly (int Month, int Day)[] FixedHolidays = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];

    /// <summary>Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday. The others are Sundays.</summary>
    private static readonly int[] FromEaster = [-3, -2, 1, 39, 50];

    /// <summary>Easter Sundays from 2026 on, as the almanac has them.</summary>
    private static readonly DateOnly[] Easters =
    [
        new(2026, 4, 5), new(2027, 3, 28), new(2028, 4, 16), new(2029, 4, 1), new(2030, 4, 21), new(2031, 4, 13), new(2032, 3, 28),
        new(2033, 4, 17), new(2034, 4, 9), new(2035, 3, 25), new(2036, 4, 13), new(2037, 4, 5), new(2038, 4, 25), new(2039, 4, 10), new(2040, 4, 1),
    ];

    /// <summary>A deadline that ends on a Saturday, a Sunday or a holiday ends on the next day that is none.</summary>
    public static DateOnly OrNextWorkday(DateOnly day)
    {
        while (IsOff(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>mandag 30. november 2026.</summary>
    public static string Written(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]} {day.Day}. {Months[day.Month - 1]} {day.Year}";

    private static bool IsOff(DateOnly day)
    {
        var easter = Easters.Single(each => each.Year == day.Year);
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            || FixedHolidays.Contains((day.Month, day.Day))
            || FromEaster.Contains(day.DayNumber - easter.DayNumber);
    }
}
