using OmbudGuide.Bot.Channels.Conversations;
using OmbudGuide.Bot.Channels.Http;

namespace OmbudGuide.Bot.Channels.DirectLine;

/// <summary>
/// Lets a request in or refuses it. What cannot be entered is 403, never 404: the client takes 404 as the silent end of everything,
/// but starts afresh after 403.
/// </summary>
internal sealed class DirectLineGate(DirectLineTokens tokens, ConversationRegistry registry)
{
    private const string Scheme = "Bearer ";

    /// <summary>What the request's token says, or why it is refused.</summary>
    public async Task<(TokenContent? Token, IResult? Refusal)> ReadAsync(HttpRequest request)
    {
        string? header = request.Headers.Authorization;
        var token = header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true ? header[Scheme.Length..] : null;
        return Judge(await tokens.ReadAsync(token));
    }

    /// <summary>The conversation that both the address and the token name. The caller disposes of the use.</summary>
    public async Task<(ConversationUse? Use, IResult? Refusal)> EnterAsync(HttpRequest request, string id, bool mayStart = false)
    {
        var (token, refusal) = await ReadAsync(request);
        return token is null ? (null, refusal) : await EnterAsync(token, id, mayStart);
    }

    /// <summary>As the other, with the token that stands in a stream's address.</summary>
    public async Task<(ConversationUse? Use, IResult? Refusal)> EnterStreamAsync(string? token, string id)
    {
        var (content, refusal) = Judge(await tokens.ReadAsync(token, stream: true));
        return content is null ? (null, refusal) : await EnterAsync(content, id, mayStart: false);
    }

    private async Task<(ConversationUse? Use, IResult? Refusal)> EnterAsync(TokenContent token, string id, bool mayStart)
    {
        if (token.Conversation.Id != id) return (null, Forbidden("The token is for another conversation."));
        var use = mayStart && token.MayStart
            ? await registry.StartAsync(token.Conversation, greet: true)
            : await registry.FindAsync(id);
        return use is null ? (null, Forbidden("There is no such conversation, or it was deleted a day after its last turn.")) : (use, null);
    }

    private static (TokenContent? Token, IResult? Refusal) Judge((TokenVerdict Verdict, TokenContent? Content) read) => read.Verdict switch
    {
        TokenVerdict.Good => (read.Content, null),
        TokenVerdict.Missing => (null, Problems.Of(
            StatusCodes.Status401Unauthorized, "There is no token.", "Send Authorization: Bearer with a token from tokens/generate.")),
        _ => (null, Forbidden("The token has expired, or is not one for this.")),
    };

    private static IResult Forbidden(string why) =>
        Problems.Of(StatusCodes.Status403Forbidden, "This conversation cannot be entered.", $"{why} Ask tokens/generate for a new token.");
}
