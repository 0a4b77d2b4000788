namespace OmbudGuide.Rules.Deadlines;

/// <summary>Easter Sunday of the Gregorian calendar.</summary>
public static class Easter
{
    public const int FirstYear = 1900;

    public const int LastYear = 2200;

    /// <summary>The anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside 1900–2200.</exception>
    public static DateOnly Sunday(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRest) = Math.DivRem(century, 4);
        var correction = (century + 8) / 25;
        var shift = (century - correction + 1) / 3;
        var epact = ((19 * golden) + century - leapCenturies - shift + 15) % 30;
        var (leapYears, yearRest) = Math.DivRem(yearOfCentury, 4);
        var weekday = (32 + (2 * centuryRest) + (2 * leapYears) - epact - yearRest) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
