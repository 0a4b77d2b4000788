using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Api;
using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Deadlines;

/// <summary>
/// <c>GET /deadline.ics?municipality=drammen&amp;lang=nb&amp;what=complaint&amp;day=2026-11-30</c>: a day for the citizen's own calendar.
/// The address says nothing of whose day it is or what the matter is, and neither does the file.
/// </summary>
internal static class DeadlineEndpoint
{
    private const string Path = "/deadline.ics";

    /// <summary>No deadline that is counted here lies further ahead.</summary>
    private const int MostYearsAhead = 10;

    public static WebApplication MapDeadlines(this WebApplication app)
    {
        app.MapGet(Path, Give).RequireRateLimiting(RateLimits.Beginnings);
        return app;
    }

    /// <summary>Where the host gives it.</summary>
    public static string AddressOf(string municipality, string language, DeadlineOf what, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}?municipality={Uri.EscapeDataString(municipality)}&lang={language}&what={Ids.Of(what)}&day={day:yyyy-MM-dd}");

    private static IResult Give(
        string? municipality, string? lang, string? what, string? day, HttpResponse response, [FromServices] ContentLibrary content, [FromServices] TimeProvider clock)
    {
        var now = clock.GetLocalNow();
        if (municipality is null || content.FindMunicipality(municipality) is not { } found)
            return Problems.Field("municipality", $"Give one of: {string.Join(", ", content.Municipalities.Select(each => each.Id))}.");
        if (lang is null || !found.Languages.Contains(lang, StringComparer.Ordinal))
            return Problems.Field("lang", $"Give one of: {string.Join(", ", found.Languages)}.");
        if (what is null || !Ids.TryRead<DeadlineOf>(what, out var deadline))
            return Problems.Field("what", $"Give one of: {string.Join(", ", Ids.All<DeadlineOf>())}.");
        if (IsoDate.Day(day ?? "") is not { } last || last.AddDays(1) < DateOnly.FromDateTime(now.Date) || last > DateOnly.FromDateTime(now.Date).AddYears(MostYearsAhead))
            return Problems.Field("day", $"Give a day like 2026-11-30, from yesterday to {MostYearsAhead} years from now.");

        var texts = content.Texts.For(found.Id);
        string Text(string key) => texts.Get(
            lang,
            $"calendar.{Ids.Of(deadline)}.{key}",
            ("day", texts.Date(lang, last)),
            ("ombud", content.Authority(found.Id, found.OmbudId, DateOnly.FromDateTime(now.Date)).Name(lang)));
        var calendar = new DeadlineCalendar(string.Create(CultureInfo.InvariantCulture, $"{found.Id}-{Ids.Of(deadline)}-{last:yyyyMMdd}@ombudguide"), last, Text("title"), Text("text"), Text("reminder"));
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";

        // Not as an attachment: so a phone offers at once to put it into the calendar, and what cannot show it saves it.
        response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"{Text("file")}-{last:yyyy-MM-dd}.ics\"");
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(calendar.Write(now)), "text/calendar; charset=utf-8; method=PUBLISH");
    }
}
