using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Channels.Conversations;
using OmbudGuide.Bot.Channels.Http;

namespace OmbudGuide.Bot.Channels.DirectLine;

/// <summary>What is said in a conversation: sending it, and reading what has been said.</summary>
internal static class DirectLineActivityEndpoints
{
    private const int LargestActivity = 256 * 1024;
    private const int LargestUpload = 4 * 1024 * 1024;
    private const int LongestClientId = 200;

    public static async Task<IResult> HistoryAsync(string id, string? watermark, HttpRequest request, DirectLineGate gate)
    {
        var (use, refusal) = await gate.EnterAsync(request, id);
        if (use is null) return refusal!;
        using (use)
        {
            var after = Watermark.Read(watermark);
            var entries = await use.Conversation.HistoryAsync(after);
            return TypedResults.Bytes(
                Frame.Of([.. entries.Select(entry => entry.Body)], entries.Count > 0 ? entries[^1].Last : after),
                "application/json");
        }
    }

    public static async Task<IResult> PostAsync(string id, HttpRequest request, DirectLineGate gate, CancellationToken cancellationToken)
    {
        var (use, refusal) = await gate.EnterAsync(request, id);
        if (use is null) return refusal!;
        using (use)
        {
            var (activity, problem) = await JsonBody.ReadAsync(request, ActivityJson.Default.Activity, LargestActivity, cancellationToken);
            return activity is null ? problem! : await TakeAsync(use, activity);
        }
    }

    /// <summary>
    /// Takes the activity of a form with files. The files themselves are neither read nor kept, not even their names: the bot is told
    /// by <c>channelData.filesRefused</c> how many there were, and says so.
    /// </summary>
    public static async Task<IResult> UploadAsync(string id, HttpRequest request, DirectLineGate gate, CancellationToken cancellationToken)
    {
        var (use, refusal) = await gate.EnterAsync(request, id);
        if (use is null) return refusal!;
        using (use)
        {
            var (activity, files, problem) = await UploadForm.ReadAsync(request, LargestUpload, LargestActivity, cancellationToken);
            if (activity is null) return problem!;
            activity.Attachments = null;
            activity.ChannelData ??= [];
            activity.ChannelData["filesRefused"] = files;
            return await TakeAsync(use, activity);
        }
    }

    private static async Task<IResult> TakeAsync(ConversationUse use, Activity activity)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing
            or ActivityTypes.MessageReaction or ActivityTypes.EndOfConversation))
        {
            return Problems.Field("type", "Send one of: message, event, typing, messageReaction, endOfConversation.");
        }

        if (ClientActivityId(activity) is not { } clientId || clientId.Length > LongestClientId)
            return Problems.Field("channelData.clientActivityID", $"Give a text of at most {LongestClientId} characters, or leave it out.");

        // That someone is writing concerns nobody here.
        if (activity.Type == ActivityTypes.Typing) return Taken(Guid.CreateVersion7().ToString("N"));
        Claim(activity, use.Conversation.Binding);
        var intake = await use.Conversation.TakeAsync(activity, clientId.Length == 0 ? null : clientId, use);
        return intake.Outcome switch
        {
            IntakeOutcome.TooManyWaiting => Problems.Of(
                StatusCodes.Status429TooManyRequests, "Too much waits for an answer.", "Wait for the answers, then send again."),
            IntakeOutcome.Full => Problems.Of(StatusCodes.Status409Conflict, "The conversation is full.", "Start a new conversation."),
            _ => Taken(intake.Id),
        };
    }

    /// <summary>The token says who speaks and where; what the activity itself says of it is replaced.</summary>
    private static void Claim(Activity activity, ConversationBinding binding)
    {
        activity.From = new ChannelAccount { Id = binding.UserId, Role = "user" };
        activity.Recipient = new ChannelAccount { Id = Participants.GuideId, Role = "bot" };
        activity.Conversation = new ConversationAccount { Id = binding.Id };
        activity.ChannelId = binding.Channel;
        activity.ServiceUrl = null;
        activity.ReplyToId = null;
        activity.DeliveryMode = null;
    }

    /// <summary>The client's own id, empty if it gave none, <c>null</c> if it cannot be read.</summary>
    private static string? ClientActivityId(Activity activity)
    {
        try
        {
            if (activity.ChannelData?["clientActivityID"] is not { } node) return "";
            return node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character.
            return null;
        }
    }

    private static Utf8ContentHttpResult Taken(string id) => TypedResults.Text(
        JsonSerializer.SerializeToUtf8Bytes(new ResourceReply(id), DirectLineJson.Default.ResourceReply), "application/json; charset=utf-8");
}
