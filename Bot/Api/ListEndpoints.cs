using OmbudGuide.Bot.Presentation;
using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Api;

/// <summary>What can be asked, and where.</summary>
internal static class ListEndpoints
{
    public static IResult Municipalities(ContentLibrary content, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        IReadOnlyList<MunicipalityReply> all =
        [
            .. content.Municipalities.Select(m => new MunicipalityReply(
                m.Id, m.Name, m.Country, m.Languages, content.Authority(m.Id, m.OmbudId, today).Name(m.Languages[0]))),
        ];
        return TypedResults.Json(all, ApiJson.Default.IReadOnlyListMunicipalityReply);
    }

    public static IResult Questions(string? municipality, string? language, ContentLibrary content)
    {
        if (municipality is null || content.FindMunicipality(municipality) is not { } found)
        {
            return Problems.Field("municipality", Text(content, "municipality", content.Municipalities.Select(m => m.Id)));
        }

        var spoken = language ?? found.Languages[0];
        if (!found.Languages.Contains(spoken, StringComparer.Ordinal))
        {
            return Problems.Field("language", Text(content, "language", found.Languages));
        }

        var words = new AnswerWords(content, found.Id, spoken);
        IReadOnlyList<QuestionReply> all =
        [
            .. Enum.GetValues<Question>().Select(question => new QuestionReply(
                Ids.Of(question),
                GuidanceEndpoint.Kind(question),
                words.Question(question),
                words.Why(question),
                words.Label(question),
                GuidanceEndpoint.Options(words, question))),
        ];
        return TypedResults.Json(all, ApiJson.Default.IReadOnlyListQuestionReply);
    }

    private static string Text(ContentLibrary content, string key, IEnumerable<string> allowed) =>
        content.Texts.Get(content.Texts.Languages[0], $"errors.api.{key}", ("allowed", string.Join(", ", allowed)));
}
