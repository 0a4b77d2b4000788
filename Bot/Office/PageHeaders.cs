namespace OmbudGuide.Bot.Office;

/// <summary>What the browser may do with a page that shows a case: nothing but show it.</summary>
internal static class PageHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Lets a page that has been given its headers run the scripts of the host itself.</summary>
    public static void AllowOwnScripts(HttpResponse response) => response.Headers.ContentSecurityPolicy = $"{Policy}; script-src 'self'";

    /// <summary>As <see cref="AllowOwnScripts"/>, and the scripts may ask this host.</summary>
    public static void AllowOwnScriptsToAsk(HttpResponse response) => response.Headers.ContentSecurityPolicy = $"{Policy}; script-src 'self'; connect-src 'self'";

    public static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
