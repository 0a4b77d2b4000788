using System.Globalization;
using System.Text;
using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Bot.Library;

namespace OmbudGuide.Bot.Rulebook;

/// <summary>The book of an ombud, read by anyone, as the mandate is.</summary>
internal static class RulebookEndpoint
{
    private const string Path = "/rulebook";

    /// <summary>So long a program waits for a book that is being written before it is asked to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>So long a browser waits before it shows that the book is being written, and so long that page waits before it asks again.</summary>
    private static readonly TimeSpan ReadersPatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ReadersPause = TimeSpan.FromSeconds(4);

    public static IServiceCollection AddRulebook(this IServiceCollection services) => services.AddSingleton<BookShelf>();

    /// <summary>
    /// <c>GET /rulebook?municipality=drammen&amp;lang=nb</c>; in a language that is not spoken there, the municipality's own.
    /// 404 for a municipality that is not known; 503 with <c>Retry-After</c> while the book is being written: a page that comes again by itself
    /// for who asks for HTML, problem details for all others.
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
        var reads = Reads(context.Request);
        try
        {
            var books = await written.WaitAsync(reads ? ReadersPatience : Patience, context.RequestAborted);
            return Page(context, books[language], StatusCodes.Status200OK);
        }
        catch (TimeoutException)
        {
            context.Response.Headers.RetryAfter = (reads ? ReadersPause : Patience).TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return reads
                ? Page(context, await BookHtml.WaitingAsync(edition.Content.Texts.For(found.Id), found, language, ReadersPause), StatusCodes.Status503ServiceUnavailable)
                : Problems.Of(StatusCodes.Status503ServiceUnavailable, "The rule book is being written.", "Every way of the interview is walked for it. Try again in a little while.");
        }
    }

    /// <summary>A browser says that it takes HTML; a program that takes anything is answered as programs are.</summary>
    private static bool Reads(HttpRequest request) => request.GetTypedHeaders().Accept.Any(each =>
        each.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && each.Quality is not 0);

    private static IResult Page(HttpContext context, string html, int status)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = BookHtml.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept";
        return Results.Text(html, "text/html; charset=utf-8", Encoding.UTF8, status);
    }
}
