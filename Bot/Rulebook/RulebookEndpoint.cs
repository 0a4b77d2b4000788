using System.Globalization;
using System.Text;
using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Bot.Library;

namespace OmbudGuide.Bot.Rulebook;

/// <summary>The book of an ombud, read by anyone, as the mandate is.</summary>
internal static class RulebookEndpoint
{
    private const string Path = "/rulebook";

    /// <summary>So long a reader waits for a book that is being written before being asked to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddRulebook(this IServiceCollection services) => services.AddSingleton<BookShelf>();

    /// <summary>
    /// <c>GET /rulebook?municipality=drammen&amp;lang=nb</c>; in a language that is not spoken there, the municipality's own.
    /// 404 for a municipality that is not known; 503 with <c>Retry-After</c> while the book is being written.
    /// </summary>
    public static WebApplication MapRulebook(this WebApplication app)
    {
        app.MapGet(Path, ShowAsync).RequireRateLimiting(RateLimits.Beginnings);
        return app;
    }

    public static string AddressOf(string municipality, string language) =>
        $"rulebook?municipality={Uri.EscapeDataString(municipality)}&lang={Uri.EscapeDataString(language)}";

    private static async Task<IResult> ShowAsync(string? municipality, string? lang, HttpContext context, Edition edition, BookShelf shelf, TimeProvider clock)
    {
        if (municipality is null || edition.Content.FindMunicipality(municipality) is not { } found)
        {
            return Problems.Of(
                StatusCodes.Status404NotFound,
                "There is no such rule book.",
                $"Name a municipality: {string.Join(", ", edition.Content.Municipalities.Take(20).Select(each => $"{Path}?municipality={each.Id}"))}.");
        }

        var language = found.Languages.FirstOrDefault(each => each == lang) ?? found.Languages[0];
        var written = shelf.Of(edition, found.Id, DateOnly.FromDateTime(clock.GetLocalNow().Date));
        try
        {
            var books = await written.WaitAsync(Patience, context.RequestAborted);
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = BookHtml.Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "no-cache";
            return Results.Text(books[language], "text/html; charset=utf-8", Encoding.UTF8);
        }
        catch (TimeoutException)
        {
            context.Response.Headers.RetryAfter = Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "The rule book is being written.", "Every way of the interview is walked for it. Try again in a little while.");
        }
    }
}
