using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OmbudGuide.Bot.Channels.Activities;

/// <summary>Someone who takes part: the citizen (role <c>user</c>) or the guide (role <c>bot</c>).</summary>
public sealed class ChannelAccount
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Role { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

public sealed class ConversationAccount
{
    public string? Id { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A button. <c>imBack</c> says <see cref="Value"/> aloud as the citizen; <c>postBack</c> sends it silently; <c>openUrl</c> opens it.</summary>
public sealed class CardAction
{
    public string? Type { get; set; }

    public string? Title { get; set; }

    public JsonNode? Value { get; set; }

    /// <summary>What the transcript shows when a <c>messageBack</c> is pressed.</summary>
    public string? DisplayText { get; set; }

    public string? Text { get; set; }

    public string? Image { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>A button that answers with its own words.</summary>
    public static CardAction Say(string title) => new() { Type = "imBack", Title = title, Value = title };

    /// <summary>A button that shows <paramref name="title"/> as the citizen's words and carries <paramref name="value"/> to the bot.</summary>
    public static CardAction Answer(string title, JsonNode value) =>
        new() { Type = "messageBack", Title = title, DisplayText = title, Text = title, Value = value };

    public static CardAction OpenUrl(string title, string url) => new() { Type = "openUrl", Title = title, Value = url };
}

public sealed class SuggestedActions
{
    public IList<string> To { get; set; } = [];

    public IList<CardAction> Actions { get; set; } = [];

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Something beside the text. The citizen's page draws the content types of <see cref="ReasonsAttachment"/>.</summary>
public sealed class Attachment
{
    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    public JsonNode? Content { get; set; }

    public string? Name { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
