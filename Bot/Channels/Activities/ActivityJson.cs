using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace OmbudGuide.Bot.Channels.Activities;

/// <summary>How activities are read and written: compiled ahead, camel case, absent rather than null.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 32)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ReasonsAttachment))]
[JsonSerializable(typeof(LetterAttachment))]
[JsonSerializable(typeof(JsonNode))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>For what is stored and shown: letters such as æ stand as themselves, signs that mean something in HTML do not.</summary>
    public static ActivityJson Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
