using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmbudGuide.Bot.Cases;

/// <summary>How cases are written, in the store and over HTTP: camel case, compiled ahead, unknown members refused when read back.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    MaxDepth = 16)]
[JsonSerializable(typeof(StoredCase))]
internal sealed partial class CaseJson : JsonSerializerContext;

/// <summary>What is encrypted and stored.</summary>
/// <param name="Reference">Again beside the column, so that documents cannot change places unnoticed.</param>
/// <param name="ReceivedAt">When the case was opened.</param>
internal sealed record StoredCase(string Reference, DateTimeOffset ReceivedAt, CaseDraft Sent);
