namespace OmbudGuide.Bot.Pages;

/// <summary>The language that a page is read in: as chosen, as remembered, or as the browser asks for.</summary>
internal static class PageLanguage
{
    public const string Cookie = "ombudguide-language";

    private const int LongestAcceptLanguage = 200;

    /// <summary>One of the languages; the first where nothing says otherwise.</summary>
    public static string Of(HttpRequest request, IReadOnlyList<string> languages) =>
        Chosen(request, languages) ?? Known(request.Cookies[Cookie], languages) ?? Preferred(request, languages) ?? languages[0];

    /// <summary>The language that the address names; null for none of these.</summary>
    public static string? Chosen(HttpRequest request, IReadOnlyList<string> languages) => Known(request.Query["lang"], languages);

    /// <summary>What the browser asks for first, of what there is; Norwegian without more means bokmål.</summary>
    private static string? Preferred(HttpRequest request, IReadOnlyList<string> languages)
    {
        var accepted = request.Headers.AcceptLanguage.ToString();
        return accepted.Length > LongestAcceptLanguage
            ? null
            : accepted.Split(',').Select(each => each.Split(';', '-')[0].Trim().ToLowerInvariant())
                .Select(each => Known(each == "no" ? "nb" : each, languages)).FirstOrDefault(known => known is not null);
    }

    private static string? Known(string? language, IReadOnlyList<string> languages) => languages.FirstOrDefault(each => each == language);
}
