using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Bot.Office;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Statistics.Conversations;
using OmbudGuide.Bot.Statistics.Report;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Statistics.Export;

/// <summary>The files of figures that an ombud takes out of the office.</summary>
internal static class ExportEndpoint
{
    private static readonly (string Ending, string Type, Func<StatisticsExport, byte[]> Write)[] Formats =
    [
        ("csv", "text/csv; charset=utf-8", CsvExport.Of),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxExport.Of),
        ("json", "application/json; charset=utf-8", JsonExport.Of),
    ];

    /// <summary>
    /// <c>GET /office/statistics.csv?from=2026-01-01&amp;to=2026-12-31&amp;lang=nb</c>, and the same for <c>.xlsx</c> and <c>.json</c>; the ombud's year
    /// without days. 400 where the days make no period.
    /// </summary>
    public static WebApplication MapStatistics(this WebApplication app)
    {
        foreach (var (ending, type, write) in Formats)
        {
            app.MapGet(
                $"/office/statistics.{ending}",
                (string? from, string? to, string? lang, HttpContext context, ContentLibrary content, CaseCounter counter, ConversationCounts conversations, TimeProvider clock) =>
                    ExportAsync(from, to, lang, context, content, counter, conversations, clock, export => Results.File(write(export), type, $"{export.FileName}.{ending}")))
                .RequireAuthorization(StaffPolicies.Ombud);
        }

        return app;
    }

    private static async Task<IResult> ExportAsync(
        string? from,
        string? to,
        string? lang,
        HttpContext context,
        ContentLibrary content,
        CaseCounter counter,
        ConversationCounts conversations,
        TimeProvider clock,
        Func<StatisticsExport, IResult> send)
    {
        var municipality = content.FindMunicipality(StaffSession.MunicipalityOf(context.User))
            ?? throw new InvalidOperationException("The account's municipality is not in the content.");
        var scheme = content.Scheme(municipality.Id);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        if (AskedPeriod.Read(from, to, scheme, today) is not { } period)
        {
            return Problems.Of(
                StatusCodes.Status400BadRequest, "The days make no period.",
                $"Give 'from' and 'to' as days such as {today:yyyy-MM-dd}, at most {CountedPeriod.MostYears} years apart.");
        }

        var language = municipality.Languages.FirstOrDefault(each => each == lang) ?? municipality.Languages[0];
        var words = new ReportWords(content, municipality, language, today);
        var counts = await counter.CountAsync(municipality.Id, scheme, period, context.RequestAborted);
        var least = scheme.SmallCounts?.Least ?? 1;
        var export = new StatisticsExport(counts, words, today, least, Figures.Of(scheme, counts, await conversations.ReadAsync(municipality.Id, period, context.RequestAborted), words, least));
        PageHeaders.Set(context.Response);
        return send(export);
    }
}
