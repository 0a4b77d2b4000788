namespace OmbudGuide.Rules.Deadlines;

/// <summary>A holiday as content gives it: on a fixed day of the year, or a number of days from Easter Sunday.</summary>
/// <param name="Id">Names the text that explains it.</param>
/// <param name="Month">1–12 for a fixed day, 0 for one that moves with Easter.</param>
/// <param name="Day">The day of the month, or the days after (negative: before) Easter Sunday.</param>
/// <param name="Certain">False where it is not verified that the law counts it: such a day never lengthens a deadline.</param>
public sealed record Holiday(string Id, int Month, int Day, bool Certain)
{
    public static Holiday Fixed(string id, int month, int day, bool certain = true) => new(id, month, day, certain);

    public static Holiday FromEaster(string id, int days, bool certain = true) => new(id, 0, days, certain);

    /// <summary>The day it falls on in a year.</summary>
    public DateOnly In(int year) => Month == 0 ? Easter.Sunday(year).AddDays(Day) : new DateOnly(year, Month, Day);
}
