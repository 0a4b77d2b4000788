namespace OmbudGuide.Rules.Deadlines;

/// <summary>A counted deadline, with what was counted, so that it can be explained day by day.</summary>
/// <param name="Start">The day it runs from; not counted itself.</param>
/// <param name="Nominal">The day the period ends by the calendar.</param>
/// <param name="Skipped">The days from the nominal end that are no working days, in order, each with why.</param>
/// <param name="LastDay">The last day.</param>
public sealed record DeadlineCount(DateOnly Start, Period Length, DateOnly Nominal, IReadOnlyList<SkippedDay> Skipped, DateOnly LastDay)
{
    /// <summary>
    /// Counts a deadline: the starting day is not counted, weeks end on the same weekday, months and years on the same day of the month,
    /// and a last day on a Saturday, Sunday or holiday moves to the next working day.
    /// Norway: domstolloven §§ 148–149 by forvaltningsloven § 30. Denmark: the same by practice.
    /// </summary>
    public static DeadlineCount From(DateOnly start, Period length, HolidayCalendar calendar)
    {
        var nominal = length.WorkingDays > 0 ? calendar.AddWorkingDays(start, length.WorkingDays) : length.After(start);
        var skipped = new List<SkippedDay>();
        var day = nominal;
        while (!calendar.IsWorkingDay(day))
        {
            skipped.Add(new SkippedDay(day, calendar.HolidayOn(day)));
            day = day.AddDays(1);
        }

        return new DeadlineCount(start, length, nominal, skipped, day);
    }

    public bool Equals(DeadlineCount? other) =>
        other is not null && Start == other.Start && Length == other.Length && LastDay == other.LastDay && Nominal == other.Nominal;

    public override int GetHashCode() => HashCode.Combine(Start, Length, LastDay);
}

/// <summary>A day that a deadline does not end on: a holiday by id, or (null) a Saturday or Sunday.</summary>
public sealed record SkippedDay(DateOnly Day, string? Holiday);
