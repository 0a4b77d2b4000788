using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace OmbudGuide.Bot.Channels.DirectLine;

/// <summary>Starting a conversation, coming back to it, and the socket on which it is shown.</summary>
internal static class DirectLineConversationEndpoints
{
    /// <summary>Starts the token's conversation. The body (a user id, a locale) is not read: the token has settled both.</summary>
    public static async Task<IResult> StartAsync(HttpRequest request, DirectLineGate gate, DirectLineTokens tokens)
    {
        var (token, refusal) = await gate.ReadAsync(request);
        if (token is null) return refusal!;
        var (use, closed) = await gate.EnterAsync(request, token.Conversation.Id, mayStart: true);
        if (use is null) return closed!;
        using (use) return Reply(request, token.Conversation, tokens, watermark: null, StatusCodes.Status201Created);
    }

    /// <summary>Gives a fresh token and stream. A page that was reloaded before it started comes here first, so this starts too.</summary>
    public static async Task<IResult> ReconnectAsync(
        string id, string? watermark, HttpRequest request, DirectLineGate gate, DirectLineTokens tokens)
    {
        var (use, refusal) = await gate.EnterAsync(request, id, mayStart: true);
        if (use is null) return refusal!;
        using (use) return Reply(request, use.Conversation.Binding, tokens, watermark, StatusCodes.Status200OK);
    }

    public static async Task<IResult> StreamAsync(
        string id, string? watermark, string? t, HttpContext context, DirectLineGate gate, IHostApplicationLifetime lifetime)
    {
        var (use, refusal) = await gate.EnterStreamAsync(t, id);
        if (use is null) return refusal!;
        using (use)
        {
            if (!context.WebSockets.IsWebSocketRequest)
                return Http.Problems.Of(StatusCodes.Status426UpgradeRequired, "This is a socket.", "Open it with a WebSocket.");
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            using var listener = new DirectLineSocket(socket);
            try
            {
                await use.Conversation.AttachAsync(listener, Watermark.Read(watermark));
                await listener.RunAsync(lifetime.ApplicationStopping);
            }
            finally
            {
                use.Conversation.Detach(listener);
            }
        }

        return TypedResults.Empty;
    }

    private static JsonHttpResult<ConversationReply> Reply(
        HttpRequest request, ConversationBinding conversation, DirectLineTokens tokens, string? watermark, int status)
    {
        var query = new QueryBuilder { { "watermark", Watermark.Read(watermark).ToString() }, { "t", tokens.ForStream(conversation) } };
        var scheme = request.IsHttps ? "wss" : "ws";
        var stream = $"{scheme}://{request.Host}{request.PathBase}/v3/directline/conversations/{conversation.Id}/stream{query}";
        return TypedResults.Json(
            new ConversationReply(conversation.Id, tokens.ForTalk(conversation), (int)DirectLineTokens.Lifetime.TotalSeconds, stream),
            DirectLineJson.Default.ConversationReply,
            statusCode: status);
    }
}

/// <summary>How far a client has seen: opaque to it, the last activity's sequence to us.</summary>
internal static class Watermark
{
    /// <summary>One that cannot be read asks for everything; the client knows by their ids what it has shown already.</summary>
    public static long Read(string? watermark) => long.TryParse(watermark, out var sequence) && sequence > 0 ? sequence : 0;
}
