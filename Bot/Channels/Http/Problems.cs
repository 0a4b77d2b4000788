namespace OmbudGuide.Bot.Channels.Http;

/// <summary>Refusals as RFC 9457 problem details: what is wrong, where, and what to do.</summary>
public static class Problems
{
    /// <summary>400, for one field of the request; <paramref name="field"/> is its path as the sender wrote it.</summary>
    public static IResult Field(string field, string problem) => TypedResults.ValidationProblem(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [problem] },
        detail: $"{field}: {problem}",
        title: "A field of the request is not as it must be.");

    public static IResult Of(int status, string title, string detail) => TypedResults.Problem(detail, statusCode: status, title: title);
}
