using System.Text.Json.Nodes;

namespace OmbudGuide.Bot.Channels.Activities;

/// <summary>
/// The reasons behind a message, folded away until the citizen asks: the page draws it as a native disclosure.
/// <see cref="Title"/> is the line to press ("Hvorfor?"); paragraphs may hold bold text.
/// </summary>
public sealed record ReasonsAttachment(string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<ReasonSource> Sources)
{
    public const string ContentType = "application/vnd.ombudguide.reasons+json";

    public Attachment ToAttachment() => new()
    {
        ContentType = ContentType,
        Content = JsonValue.Create(this, ActivityJson.Default.ReasonsAttachment),
    };
}

/// <summary>A law, a mandate or a page that a reason rests on. <see cref="Url"/> is drawn as a link when it is <c>https</c>.</summary>
public sealed record ReasonSource(string Title, string? Locator = null, string? Url = null);
