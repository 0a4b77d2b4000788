using OmbudGuide.Bot.Channels.Conversations;
using OmbudGuide.Bot.Channels.Http;

namespace OmbudGuide.Bot.Channels.DirectLine;

/// <summary>Direct Line 3.0, REST and WebSocket, as the public client speaks it.</summary>
public static class DirectLineChannel
{
    internal const string Name = "directline";

    private const string AnyOrigin = "direct-line";

    public static WebApplicationBuilder AddDirectLine(this WebApplicationBuilder builder)
    {
        builder.AddConversations();
        builder.Services.AddSingleton<DirectLineKey>().AddSingleton<DirectLineTokens>().AddSingleton<DirectLineGate>();
        // A token is the only way in, and no cookie is read: any site may embed the chat.
        builder.Services.AddCors(options => options.AddPolicy(AnyOrigin, policy => policy
            .AllowAnyOrigin().WithMethods("GET", "POST").WithHeaders("authorization", "content-type", "x-ms-bot-agent")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        builder.Services.Configure<WebSocketOptions>(options =>
        {
            options.KeepAliveInterval = TimeSpan.FromSeconds(20);
            options.KeepAliveTimeout = TimeSpan.FromSeconds(20);
        });
        return builder;
    }

    public static WebApplication MapDirectLine(this WebApplication app)
    {
        var line = app.MapGroup("/v3/directline").RequireCors(AnyOrigin);
        var begin = line.MapGroup("").RequireRateLimiting(RateLimits.Beginnings);
        begin.MapPost("/tokens/generate", DirectLineTokenEndpoints.GenerateAsync);

        var talk = line.MapGroup("").RequireRateLimiting(RateLimits.Conversation);
        talk.MapPost("/tokens/refresh", DirectLineTokenEndpoints.RefreshAsync);
        talk.MapPost("/conversations", DirectLineConversationEndpoints.StartAsync);
        talk.MapGet("/conversations/{id}", DirectLineConversationEndpoints.ReconnectAsync);
        talk.MapGet("/conversations/{id}/stream", DirectLineConversationEndpoints.StreamAsync);
        talk.MapGet("/conversations/{id}/activities", DirectLineActivityEndpoints.HistoryAsync);
        talk.MapPost("/conversations/{id}/activities", DirectLineActivityEndpoints.PostAsync);
        talk.MapPost("/conversations/{id}/upload", DirectLineActivityEndpoints.UploadAsync).DisableAntiforgery();
        return app;
    }
}
