using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace OmbudGuide.Bot.Deadlines;

/// <summary>A calendar file (RFC 5545) with one deadline: an event of the whole last day, and reminders some days before, at nine in the morning.</summary>
/// <param name="Id">The same for the same deadline, so that a calendar that gets it twice shows it once.</param>
/// <param name="Title">What the calendar shows.</param>
/// <param name="Text">What stands in the event.</param>
/// <param name="Reminder">What a reminder says.</param>
internal sealed record DeadlineCalendar(string Id, DateOnly Day, string Title, string Text, string Reminder)
{
    private const int ReminderHour = 9;
    private const int HoursOfDay = 24;

    /// <summary>So many days before; 0 is the day itself.</summary>
    private static readonly int[] ReminderDays = [7, 2, 0];

    /// <param name="now">When the file is made. Reminders that would lie before it are left out.</param>
    public string Write(DateTimeOffset now)
    {
        var deadline = new CalendarEvent
        {
            Uid = Id,
            DtStamp = new CalDateTime(now.UtcDateTime, CalDateTime.UtcTzId),
            Start = new CalDateTime(Day),
            End = new CalDateTime(Day.AddDays(1)),
            Summary = Title,
            Description = Text,
            Transparency = TransparencyType.Transparent,
        };
        var today = DateOnly.FromDateTime(now.Date);
        foreach (var days in ReminderDays.Where(days => days == 0 || Day.AddDays(-days) > today))
        {
            deadline.Alarms.Add(new Alarm
            {
                Action = AlarmAction.Display,
                Description = Reminder,
                Trigger = new Trigger(Duration.FromHours(ReminderHour - (days * HoursOfDay))),
            });
        }

        var calendar = new Ical.Net.Calendar { ProductId = "-//OmbudGuide//Deadline//EN", Method = CalendarMethods.Publish };
        calendar.Events.Add(deadline);
        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
