using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Export;

/// <summary>A case with all that is kept of it, decrypted.</summary>
/// <param name="State">By id, as all that follows.</param>
/// <param name="HandedOverAt">When the service desk handed it over; null where the citizen sent it.</param>
/// <param name="Sent">What the citizen sent, with the contact as it is now.</param>
/// <param name="Links">Cases that belong to it.</param>
/// <param name="Files">What they hold lies beside, each in a file of its own.</param>
/// <param name="Overrides">Also those that later ones took the place of, the oldest first.</param>
internal sealed record ExportedCase(
    string Reference,
    string State,
    string? Outcome,
    string? Assignee,
    DateTimeOffset ReceivedAt,
    DateOnly? AnsweredOn,
    DateOnly? ClosedOn,
    DateTimeOffset? HandedOverAt,
    IReadOnlyList<string> Matters,
    IReadOnlyList<string> Areas,
    CaseDraft Sent,
    IReadOnlyList<ExportedEvent> Events,
    IReadOnlyList<ExportedTask> Tasks,
    IReadOnlyList<ExportedFile> Files,
    IReadOnlyList<ExportedLink> Links,
    IReadOnlyList<KeptOverride> Overrides)
{
    public static ExportedCase Of(WorkedCase worked, CaseColumns columns, IReadOnlyList<ExportedLink> links, IReadOnlyList<KeptOverride> overrides) => new(
        $"{worked.Reference}",
        Ids.Of(worked.State),
        worked.Outcome is { } outcome ? Ids.Of(outcome) : null,
        worked.Assignee,
        worked.Opened.ReceivedAt,
        columns.AnsweredOn,
        columns.ClosedOn,
        columns.HandedOverAt,
        worked.Matters,
        worked.Areas,
        worked.Opened.Sent,
        [.. worked.Events.Select(line => new ExportedEvent(line.Number, line.At, Ids.Of(line.Kind), line.Author.Id, line.Author.Name, line.Text, line.Before, line.After))],
        [.. worked.Tasks.Select(task => new ExportedTask(Ids.Of(task.Kind), task.Day, task.Text, task.DoneAt))],
        [.. worked.Files.Select(file => ExportedFile.Of(worked.Reference, file))],
        links,
        overrides);
}

/// <summary>What of a case lies in columns alone.</summary>
internal sealed record CaseColumns(DateOnly? AnsweredOn, DateOnly? ClosedOn, DateTimeOffset? HandedOverAt);

/// <summary>Something that happened to a case.</summary>
/// <param name="Author"><c>citizen</c>, <c>host</c>, or <c>staff:</c> and a login.</param>
internal sealed record ExportedEvent(
    long Number, DateTimeOffset At, string Kind, string Author, string? Name, string? Text, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>A case that belongs to another.</summary>
internal sealed record ExportedLink(string Reference, string Kind);

/// <summary>Something to be done by a day.</summary>
internal sealed record ExportedTask(string Kind, DateOnly Day, string Text, DateTimeOffset? DoneAt);

/// <summary>A file of a case.</summary>
/// <param name="Path">Where it lies in the export.</param>
/// <param name="Size">In bytes.</param>
internal sealed record ExportedFile(string Path, string Name, string Kind, DateTimeOffset At, string Author, long Size)
{
    public static ExportedFile Of(CaseReference reference, CaseFile file) =>
        new($"files/{reference}/{file.Id}.{file.Kind}", file.Name, file.Kind, file.At, file.Author.Id, file.Size);
}

/// <summary>What is left of a case that was erased: that there was one.</summary>
internal sealed record ExportedCount(DateOnly ReceivedOn, DateOnly? AnsweredOn, string? Outcome, IReadOnlyList<string> Matters, IReadOnlyList<string> Areas);

/// <summary>That someone was told something of a case.</summary>
internal sealed record ExportedNotice(
    string Reference, string Kind, string Route, DateTimeOffset WrittenAt, string State, long Attempts, string? Fault, DateTimeOffset? EndedAt);

/// <summary>What an export says of itself.</summary>
/// <param name="Format">The version of this form.</param>
/// <param name="Warning">What whoever holds it must know.</param>
/// <param name="MadeAt">When it was begun; each case stands as it was when it was written, after that.</param>
/// <param name="LastMigration">The newest change of the tables that it was read from.</param>
internal sealed record ExportManifest(
    int Format, string Warning, string Municipality, DateTimeOffset MadeAt, string LastMigration, IReadOnlyList<ExportedPart> Parts)
{
    public const int NewestFormat = 1;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ExportedCase))]
[JsonSerializable(typeof(ExportedCount))]
[JsonSerializable(typeof(ExportedNotice))]
[JsonSerializable(typeof(AuditLine))]
[JsonSerializable(typeof(ExportManifest))]
internal sealed partial class ExportedJson : JsonSerializerContext
{
    /// <summary>Letters stand as they are; no file of an export is read as markup.</summary>
    public static ExportedJson Readable { get; } = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
