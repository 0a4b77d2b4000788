using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmbudGuide.Bot.Channels.Activities;

/// <summary>
/// Activities as JSON for what is stored and shown, member by member: every turn writes some, and the serializer, which looks each member up, takes
/// several times as long. What it gives is what <see cref="ActivityJson.Readable"/> gives, to the byte; a test holds the two together.
/// </summary>
internal static class ActivityWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = ActivityJson.Readable.Options.Encoder, SkipValidation = true };

    [ThreadStatic]
    private static JsonBuffer? _buffer;

    /// <summary>The activities' JSON, with commas between them; at least one.</summary>
    public static byte[] Write(IReadOnlyList<Activity> activities)
    {
        var buffer = _buffer ??= new JsonBuffer(Options);
        var json = buffer.Begin();
        for (var index = 0; index < activities.Count; index++)
        {
            if (index > 0) buffer.Comma();
            Write(json, activities[index]);
        }

        return buffer.Take();
    }

    private static void Write(Utf8JsonWriter json, Activity activity)
    {
        json.WriteStartObject();
        Text(json, "type"u8, activity.Type);
        Text(json, "id"u8, activity.Id);
        if (activity.Timestamp is { } timestamp) json.WriteString("timestamp"u8, timestamp);
        Text(json, "channelId"u8, activity.ChannelId);
        Text(json, "serviceUrl"u8, activity.ServiceUrl);
        Account(json, "from"u8, activity.From);
        if (activity.Conversation is { } conversation)
        {
            json.WriteStartObject("conversation"u8);
            Text(json, "id"u8, conversation.Id);
            End(json, conversation.Properties);
        }

        Account(json, "recipient"u8, activity.Recipient);
        Each(json, "membersAdded"u8, activity.MembersAdded, Account);
        Each(json, "membersRemoved"u8, activity.MembersRemoved, Account);
        Text(json, "locale"u8, activity.Locale);
        Text(json, "text"u8, activity.Text);
        Text(json, "textFormat"u8, activity.TextFormat);
        Text(json, "speak"u8, activity.Speak);
        Text(json, "inputHint"u8, activity.InputHint);
        if (activity.SuggestedActions is { } suggested) Suggested(json, suggested);
        Text(json, "attachmentLayout"u8, activity.AttachmentLayout);
        Each(json, "attachments"u8, activity.Attachments, Attached);
        Node(json, "entities"u8, activity.Entities);
        Node(json, "channelData"u8, activity.ChannelData);
        Text(json, "replyToId"u8, activity.ReplyToId);
        Text(json, "name"u8, activity.Name);
        if (activity.Value is { } value)
        {
            json.WritePropertyName("value"u8);
            value.WriteTo(json);
        }

        Text(json, "deliveryMode"u8, activity.DeliveryMode);
        End(json, activity.Properties);
    }

    private static void Suggested(Utf8JsonWriter json, SuggestedActions suggested)
    {
        json.WriteStartObject("suggestedActions"u8);
        Each(json, "to"u8, suggested.To, static (json, one) => json.WriteStringValue(one));
        Each(json, "actions"u8, suggested.Actions, Action);
        End(json, suggested.Properties);
    }

    private static void Action(Utf8JsonWriter json, CardAction action)
    {
        json.WriteStartObject();
        Text(json, "type"u8, action.Type);
        Text(json, "title"u8, action.Title);
        Node(json, "value"u8, action.Value);
        Text(json, "displayText"u8, action.DisplayText);
        Text(json, "text"u8, action.Text);
        Text(json, "image"u8, action.Image);
        End(json, action.Properties);
    }

    private static void Attached(Utf8JsonWriter json, Attachment attachment)
    {
        json.WriteStartObject();
        Text(json, "contentType"u8, attachment.ContentType);
        Text(json, "contentUrl"u8, attachment.ContentUrl);
        if (attachment.Content is JsonValue value && value.TryGetValue<ReasonsAttachment>(out var reasons)) Reasons(json, reasons);
        else Node(json, "content"u8, attachment.Content);
        Text(json, "name"u8, attachment.Name);
        End(json, attachment.Properties);
    }

    private static void Reasons(Utf8JsonWriter json, ReasonsAttachment reasons)
    {
        json.WriteStartObject("content"u8);
        Text(json, "title"u8, reasons.Title);
        json.WriteStartArray("paragraphs"u8);
        foreach (var paragraph in reasons.Paragraphs) json.WriteStringValue(paragraph);
        json.WriteEndArray();
        json.WriteStartArray("sources"u8);
        foreach (var source in reasons.Sources)
        {
            json.WriteStartObject();
            Text(json, "title"u8, source.Title);
            Text(json, "locator"u8, source.Locator);
            Text(json, "url"u8, source.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>An array; a client may put a null in it.</summary>
    private static void Each<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IList<T>? items, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (items is null) return;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            if (item is null) json.WriteNullValue();
            else write(json, item);
        }

        json.WriteEndArray();
    }

    private static void Account(Utf8JsonWriter json, ReadOnlySpan<byte> name, ChannelAccount? account)
    {
        if (account is null) return;
        json.WritePropertyName(name);
        Account(json, account);
    }

    private static void Account(Utf8JsonWriter json, ChannelAccount account)
    {
        json.WriteStartObject();
        Text(json, "id"u8, account.Id);
        Text(json, "name"u8, account.Name);
        Text(json, "role"u8, account.Role);
        End(json, account.Properties);
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static void Node(Utf8JsonWriter json, ReadOnlySpan<byte> name, JsonNode? node)
    {
        if (node is null) return;
        json.WritePropertyName(name);
        node.WriteTo(json, ActivityJson.Readable.Options);
    }

    /// <summary>The members that the host has no name for, and the object's end.</summary>
    private static void End(Utf8JsonWriter json, IDictionary<string, JsonElement>? properties)
    {
        if (properties is not null)
        {
            foreach (var (name, value) in properties)
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }
}
