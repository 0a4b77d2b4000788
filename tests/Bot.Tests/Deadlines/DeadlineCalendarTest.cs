using System.Net;
using System.Text;
using Ical.Net;
using OmbudGuide.Bot.Tests.Conversation;

namespace OmbudGuide.Bot.Tests.Deadlines;

/// <summary>The day goes into the citizen's own calendar, and nothing of the matter with it. The host's day is 22 November 2026.</summary>
[Collection(GuideCollection.Name)]
public sealed class DeadlineCalendarTest(GuideHost host)
{
    private const string Good = "/deadline.ics?municipality=drammen&lang=nb&what=complaint&day=2026-11-30";

    [Fact]
    public async Task The_button_after_the_guidance_leads_to_a_calendar_file_of_the_last_day()
    {
        var talk = await (await Talk.BeginAsync(host)).SayAsync("Fikk nei på kommunal bolig for to uker sia", "Stemmer", "ja brev", "nei", "ja", "meg selv");
        await talk.PressAsync("Legg fristen i kalenderen");
        var address = talk.Said[0].Text!.Split('(', ')')[1];
        Assert.Equal(Good, address);

        var answer = await host.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("klagefrist-2026-11-30.ics", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var calendar = Calendar.Load(await answer.Content.ReadAsStringAsync())!;
        var deadline = Assert.Single(calendar.Events);
        Assert.True(deadline.IsAllDay);
        Assert.Equal(new DateOnly(2026, 11, 30), deadline.Start!.Date);
        Assert.Equal("Siste dag for å klage", deadline.Summary);
        Assert.Contains("mandag 30. november 2026", deadline.Description, StringComparison.Ordinal);
        Assert.Contains("Står det en annen frist i brevet ditt", deadline.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("bolig", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);

        // At nine on the seventh day before, the second, and the day itself: from midnight as the day begins.
        Assert.Equal([-159, -39, 9], deadline.Alarms.Select(alarm => (int)alarm.Trigger!.Duration!.Value.ToTimeSpanUnspecified().TotalHours));
    }

    [Fact]
    public async Task The_file_is_written_as_RFC_5545_has_it()
    {
        var text = await host.Http.GetStringAsync(new Uri(Good, UriKind.Relative));
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75 + Encoding.UTF8.GetByteCount("å")));
        foreach (var line in new[] { "BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:PUBLISH", "DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261201", "TRANSP:TRANSPARENT", "ACTION:DISPLAY" })
            Assert.Contains(line, text.Split("\r\n"));
        Assert.Contains("\\,", text, StringComparison.Ordinal);
        Assert.Equal(text.Replace("DTSTAMP", "", StringComparison.Ordinal).Length, (await host.Http.GetStringAsync(new Uri(Good, UriKind.Relative))).Replace("DTSTAMP", "", StringComparison.Ordinal).Length);
    }

    [Fact]
    public async Task Reminders_that_would_lie_in_the_past_are_left_out()
    {
        var text = await host.Http.GetStringAsync(new Uri("/deadline.ics?municipality=ballerup&lang=da&what=complaint&day=2026-11-23", UriKind.Relative));
        var deadline = Calendar.Load(text)!.Events[0]!;
        Assert.Equal("Sidste dag for at klage", deadline.Summary);
        Assert.Single(deadline.Alarms);
    }

    [Theory]
    [InlineData("/deadline.ics", "municipality")]
    [InlineData("/deadline.ics?municipality=oslo&lang=nb&what=complaint&day=2026-11-30", "municipality")]
    [InlineData("/deadline.ics?municipality=drammen&lang=da&what=complaint&day=2026-11-30", "lang")]
    [InlineData("/deadline.ics?municipality=drammen&lang=nb&what=party&day=2026-11-30", "what")]
    [InlineData("/deadline.ics?municipality=drammen&lang=nb&what=complaint&day=0001-01-01", "day")]
    [InlineData("/deadline.ics?municipality=drammen&lang=nb&what=complaint&day=3024-01-01", "day")]
    [InlineData("/deadline.ics?municipality=drammen&lang=nb&what=complaint&day=30.11.2026", "day")]
    [InlineData("/deadline.ics?municipality=drammen&lang=nb&what=complaint", "day")]
    public async Task What_is_no_deadline_is_refused_and_the_field_named(string address, string field)
    {
        var answer = await host.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"{field}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
