using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OmbudGuide.Bot.Channels.Activities;

/// <summary>
/// One thing said or done in a conversation, as the Bot Framework Activity protocol writes it.
/// Members that are not named here are kept in <see cref="Properties"/> and written back unchanged.
/// </summary>
public sealed class Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or another that a channel may know.</summary>
    public string? Type { get; set; }

    /// <summary>Given by the server; what a client puts here is replaced.</summary>
    public string? Id { get; set; }

    /// <summary>When the server took it, in UTC.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    public string? ChannelId { get; set; }

    public string? ServiceUrl { get; set; }

    public ChannelAccount? From { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set; }

    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>A BCP 47 tag.</summary>
    public string? Locale { get; set; }

    public string? Text { get; set; }

    /// <summary><c>plain</c> or <c>markdown</c>; the citizen's page reads bold and lists in the latter, nothing else.</summary>
    public string? TextFormat { get; set; }

    /// <summary>What a screen reader says instead of the text, where it should differ.</summary>
    public string? Speak { get; set; }

    public string? InputHint { get; set; }

    public SuggestedActions? SuggestedActions { get; set; }

    public string? AttachmentLayout { get; set; }

    public IList<Attachment>? Attachments { get; set; }

    public JsonArray? Entities { get; set; }

    public JsonObject? ChannelData { get; set; }

    public string? ReplyToId { get; set; }

    /// <summary>The name of an <c>event</c> or <c>invoke</c>.</summary>
    public string? Name { get; set; }

    /// <summary>What a button carries back, or the content of an event.</summary>
    public JsonElement? Value { get; set; }

    public string? DeliveryMode { get; set; }

    /// <summary>All members of the protocol that the host does not use itself.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>A message of the bot's, in the conversation's own language.</summary>
    public static Activity Message(string text, params IEnumerable<CardAction> suggested)
    {
        var actions = suggested.ToList();
        return new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            TextFormat = "markdown",
            InputHint = actions.Count > 0 ? "expectingInput" : null,
            SuggestedActions = actions.Count > 0 ? new SuggestedActions { Actions = actions } : null,
        };
    }
}

/// <summary>The types of activity that the host itself tells apart.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string Event = "event";
    public const string Typing = "typing";
    public const string ConversationUpdate = "conversationUpdate";
    public const string MessageReaction = "messageReaction";
    public const string EndOfConversation = "endOfConversation";
}
