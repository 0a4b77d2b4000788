using System.Globalization;
using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Language;

/// <summary><c>POST /api/understand</c>: what is read from a text. Stores and logs nothing.</summary>
public static class UnderstandEndpoint
{
    /// <summary>The longest text taken, in UTF-16 units.</summary>
    public const int LongestText = 100_000;

    /// <summary>The longest text with every character escaped, and room for the rest.</summary>
    private const long MostBytes = (LongestText * 6) + 1024;

    /// <summary>Errors are told in this language where the sender's own cannot be known.</summary>
    private const string FallbackLanguage = "en";

    public static IEndpointConventionBuilder MapUnderstand(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/understand", Understand).RequireRateLimiting(RateLimits.Conversation);

    private static async Task<IResult> Understand(
        HttpRequest request, LanguageReaders readers, ContentLibrary content, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (asked, problem) = await JsonBody.ReadAsync(request, UnderstandJson.Default.UnderstandRequest, MostBytes, cancellationToken);
        if (asked is null) return problem!;

        var reader = asked.Language is null ? null : readers.ForLanguage(asked.Language);
        var language = reader is null ? FallbackLanguage : asked.Language!;
        if (asked.Text is null) return Refuse("text", "text-missing");
        if (asked.Text.Length > LongestText) return Refuse("text", "text-too-long", ("most", LongestText.ToString(CultureInfo.InvariantCulture)));
        if (reader is null) return Refuse("language", "language-unknown", ("languages", string.Join(", ", readers.Languages)));
        if (!TryDay(asked.AsOf, clock, out var asOf)) return Refuse("asOf", "as-of-no-day");
        if (asOf < ContentLibrary.FirstDay || asOf > ContentLibrary.LastDay)
            return Refuse("asOf", "as-of-out-of-range", ("first", $"{ContentLibrary.FirstDay:yyyy-MM-dd}"), ("last", $"{ContentLibrary.LastDay:yyyy-MM-dd}"));

        return TypedResults.Json(UnderstandReply.Of(reader.Read(asked.Text, language, asOf)), UnderstandJson.Default.UnderstandReply);

        IResult Refuse(string field, string text, params ReadOnlySpan<(string, string)> values) =>
            Problems.Field(field, content.Texts.Get(language, $"errors.understand.{text}", values));
    }

    private static bool TryDay(string? asOf, TimeProvider clock, out DateOnly day)
    {
        day = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return asOf is null || DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
