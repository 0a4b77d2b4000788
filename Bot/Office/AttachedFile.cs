namespace OmbudGuide.Bot.Office;

/// <summary>A file of a case as an answer: to be kept by whoever asked for it, never shown by the browser, whatever is in it.</summary>
internal static class AttachedFile
{
    public const string Type = "application/octet-stream";

    public static IResult Of(HttpResponse response, string name, byte[] content)
    {
        SetHeaders(response);
        return Results.File(content, Type, name);
    }

    /// <summary>As of pages, and more: if a browser showed it after all, it would be shown shut in.</summary>
    public static void SetHeaders(HttpResponse response)
    {
        PageHeaders.Set(response);
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["X-Download-Options"] = "noopen";
    }
}
