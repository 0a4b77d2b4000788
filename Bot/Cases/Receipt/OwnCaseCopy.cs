using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Receipt;

/// <summary>The citizen's copy of a case: all that the page shows, for people and programs alike.</summary>
/// <param name="State">By id: <c>open</c>.</param>
/// <param name="Outcome">By id; null until it is closed.</param>
/// <param name="Sent">What was sent, with the contact as it is now.</param>
/// <param name="Files">What the citizen added, by name; the page gives each of them back as it was.</param>
internal sealed record OwnCaseCopy(
    string Reference, DateTimeOffset CopiedAt, DateTimeOffset ReceivedAt, string State, string? Outcome, CaseDraft Sent, IReadOnlyList<OwnCaseLine> Lines,
    IReadOnlyList<OwnCaseFile> Files)
{
    public static OwnCaseCopy Of(OwnCase own, DateTimeOffset now) => new(
        $"{own.Reference}",
        now,
        own.Opened.ReceivedAt,
        Ids.Of(own.Opened.State),
        own.Outcome is { } outcome ? Ids.Of(outcome) : null,
        own.Sent,
        [.. own.Lines.Select(line => new OwnCaseLine(line.At, Ids.Of(line.Kind), line.Author == CaseAuthor.Citizen ? "citizen" : "ombud", line.Text, line.After))],
        [.. own.Files.Select(file => new OwnCaseFile(file.At, file.Name, file.Kind, file.Size))]);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, OwnCaseJson.Readable.OwnCaseCopy);
}

/// <summary>Something that happened to the case.</summary>
/// <param name="Kind">By id: <c>message-from-citizen</c>, <c>message-to-citizen</c>, <c>file-added</c>, <c>state-changed</c>, <c>contact-changed</c>, <c>withdrawn</c>.</param>
/// <param name="By"><c>citizen</c> or <c>ombud</c>.</param>
/// <param name="Text">What was written, or the file's name; null where nothing was.</param>
/// <param name="After">By id, what it is since: the state and outcome, or the kind of contact.</param>
internal sealed record OwnCaseLine(DateTimeOffset At, string Kind, string By, string? Text, IReadOnlyList<string> After);

/// <summary>A file that the citizen added.</summary>
/// <param name="Kind">By id: <c>pdf</c>.</param>
/// <param name="Size">In bytes.</param>
internal sealed record OwnCaseFile(DateTimeOffset At, string Name, string Kind, long Size);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(OwnCaseCopy))]
internal sealed partial class OwnCaseJson : JsonSerializerContext
{
    /// <summary>Letters stand as they are; a file is never read as markup.</summary>
    public static OwnCaseJson Readable { get; } = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
