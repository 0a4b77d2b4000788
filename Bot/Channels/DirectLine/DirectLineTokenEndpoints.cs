using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Channels.Http;

namespace OmbudGuide.Bot.Channels.DirectLine;

/// <summary>Tokens: a new one for a new conversation, and a fresh one for a conversation under way.</summary>
internal static class DirectLineTokenEndpoints
{
    private const int LargestRequest = 4 * 1024;

    public static async Task<IResult> GenerateAsync(
        HttpRequest request, [FromServices] IMunicipalityDirectory municipalities, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        var (asked, problem) = await JsonBody.ReadAsync(request, DirectLineJson.Default.TokenRequest, LargestRequest, cancellationToken);
        if (asked is null) return problem!;
        if (asked.Municipality is not { Length: > 0 } municipality || municipalities.Find(municipality) is not { } known)
            return Problems.Field("municipality", $"Give one of: {string.Join(", ", municipalities.All.Select(each => each.Id))}.");
        if (asked.Language is not { Length: > 0 } language || !municipalities.Speaks(municipality, language))
            return Problems.Field("language", $"Give one of: {string.Join(", ", known.Languages)}.");
        var conversation = new ConversationBinding(
            Guid.NewGuid().ToString("N"), DirectLineChannel.Name, municipality, language, $"dl_{Guid.NewGuid():N}");
        return Reply(conversation, tokens.ForStart(conversation));
    }

    public static async Task<IResult> RefreshAsync(HttpRequest request, DirectLineGate gate, DirectLineTokens tokens)
    {
        var (token, refusal) = await gate.ReadAsync(request);
        if (token is null) return refusal!;
        return Reply(token.Conversation, tokens.ForTalk(token.Conversation));
    }

    private static JsonHttpResult<ConversationReply> Reply(ConversationBinding conversation, string token) => TypedResults.Json(
        new ConversationReply(conversation.Id, token, (int)DirectLineTokens.Lifetime.TotalSeconds),
        DirectLineJson.Default.ConversationReply);
}
