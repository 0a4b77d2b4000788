using System.Text.Json;
using System.Text.Json.Serialization;

namespace OmbudGuide.Bot.Api;

/// <summary>How the HTTP contract is read and written: camel case, compiled ahead, unknown and doubled members refused.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = 16)]
[JsonSerializable(typeof(GuidanceRequest))]
[JsonSerializable(typeof(GuidanceReply))]
[JsonSerializable(typeof(IReadOnlyList<QuestionReply>))]
[JsonSerializable(typeof(IReadOnlyList<MunicipalityReply>))]
[JsonSerializable(typeof(HealthReply))]
internal sealed partial class ApiJson : JsonSerializerContext;
