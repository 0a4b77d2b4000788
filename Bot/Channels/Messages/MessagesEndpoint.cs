using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Channels.Conversations;
using OmbudGuide.Bot.Channels.Http;

namespace OmbudGuide.Bot.Channels.Messages;

/// <summary>
/// <c>POST /api/messages</c>: the Activity protocol for other programs, with <c>deliveryMode: expectReplies</c>. The municipality and language
/// stand in the first activity's <c>channelData</c>, else in <c>Bot:Municipality</c> and <c>Bot:Language</c>, and hold for the conversation.
/// An activity that is sent again under its id is answered with the same replies, and runs nothing.
/// </summary>
public static class MessagesEndpoint
{
    private const string Channel = "api";
    private const int LargestActivity = 256 * 1024;
    private const int LongestId = 200;

    public static WebApplicationBuilder AddMessages(this WebApplicationBuilder builder)
    {
        builder.AddConversations();
        builder.Services.AddSingleton<MessagesCredentials>();
        return builder;
    }

    /// <summary>Mapped only where callers must prove who they are, or in Development.</summary>
    public static WebApplication MapMessages(this WebApplication app)
    {
        if (app.Services.GetRequiredService<MessagesCredentials>().Configured || app.Environment.IsDevelopment())
            app.MapPost("/api/messages", PostAsync).RequireRateLimiting(RateLimits.Conversation);
        return app;
    }

    private static async Task<IResult> PostAsync(
        HttpRequest request,
        MessagesCredentials credentials,
        ConversationRegistry registry,
        IConfiguration configuration,
        [FromServices] IMunicipalityDirectory municipalities,
        CancellationToken cancellationToken)
    {
        if (!await credentials.AdmitAsync(request.Headers.Authorization))
        {
            return Problems.Of(
                StatusCodes.Status401Unauthorized,
                "The caller is not known.",
                "Send Authorization: Bearer with a JWT for Bot:AppId, signed (HS256) with Bot:AppPassword, and not expired.");
        }

        var (activity, problem) = await JsonBody.ReadAsync(request, ActivityJson.Default.Activity, LargestActivity, cancellationToken);
        if (activity is null) return problem!;
        if (Fault(activity) is { } fault) return fault;
        var (binding, refusal) = Bind(activity, configuration, municipalities);
        if (binding is null) return refusal!;

        var sentAs = activity.Id;
        using var use = await registry.StartAsync(binding, greet: false);
        activity.From = new ChannelAccount { Id = use.Conversation.Binding.UserId, Role = "user" };
        activity.Recipient = new ChannelAccount { Id = Participants.GuideId, Role = "bot" };
        activity.ChannelId = Channel;
        activity.ReplyToId = null;
        var intake = await use.Conversation.TakeAsync(activity, sentAs, use);
        if (intake.Outcome is IntakeOutcome.TooManyWaiting or IntakeOutcome.Full)
            return Problems.Of(StatusCodes.Status429TooManyRequests, "The conversation takes no more now.", "Wait for the answers, or start another.");
        var replies = await use.Conversation.RepliesAsync(intake.Sequence);
        return TypedResults.Bytes(Frame.Of([.. replies.Select(reply => reply.Body)]), "application/json");
    }

    private static IResult? Fault(Activity activity)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.ConversationUpdate))
            return Problems.Field("type", "Send one of: message, event, conversationUpdate.");
        if (activity.DeliveryMode != "expectReplies")
            return Problems.Field("deliveryMode", "Send expectReplies: answers are given in the reply, and nowhere else.");
        if (activity.Conversation?.Id is not { Length: > 0 and <= LongestId })
            return Problems.Field("conversation.id", $"Give the conversation an id of at most {LongestId} characters.");
        return activity.Id?.Length > LongestId ? Problems.Field("id", $"Give an id of at most {LongestId} characters, or none.") : null;
    }

    private static (ConversationBinding? Binding, IResult? Refusal) Bind(
        Activity activity, IConfiguration configuration, IMunicipalityDirectory municipalities)
    {
        var municipality = Named(activity, "municipality") ?? configuration["Bot:Municipality"];
        if (municipality is null || municipalities.Find(municipality) is not { } found)
        {
            return (null, Problems.Field(
                "channelData.municipality", $"Give one of: {string.Join(", ", municipalities.All.Select(each => each.Id))}."));
        }

        var language = Named(activity, "language") ?? configuration["Bot:Language"] ?? found.Languages[0];
        return municipalities.Speaks(municipality, language)
            ? (new ConversationBinding($"api:{activity.Conversation!.Id}", Channel, municipality, language, $"api_{Guid.NewGuid():N}"), null)
            : (null, Problems.Field("channelData.language", $"Give one of: {string.Join(", ", found.Languages)}."));
    }

    private static string? Named(Activity activity, string name) =>
        activity.ChannelData?[name] is System.Text.Json.Nodes.JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
