using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmbudGuide.Bot.Channels.DirectLine;

/// <summary>What <c>tokens/generate</c> takes.</summary>
internal sealed record TokenRequest(string? Municipality, string? Language);

/// <summary>What starting, reconnecting and asking for a token are answered with.</summary>
internal sealed record ConversationReply(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl = null);

internal sealed record ResourceReply(string? Id);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(ConversationReply))]
[JsonSerializable(typeof(ResourceReply))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
