using System.Text.Json.Nodes;

namespace OmbudGuide.Bot.Channels.Activities;

/// <summary>
/// A draft that the citizen can copy or save as a text file; the page does both by itself, so that the host need not keep it.
/// <see cref="Language"/> is that of the text; <see cref="Download"/>, <see cref="Copy"/> and <see cref="Copied"/> are what its buttons say.
/// </summary>
public sealed record LetterAttachment(string Title, string Text, string Language, string FileName, string Download, string Copy, string Copied)
{
    public const string ContentType = "application/vnd.ombudguide.letter+json";

    public Attachment ToAttachment() => new()
    {
        ContentType = ContentType,
        Content = JsonValue.Create(this, ActivityJson.Default.LetterAttachment),
    };
}
