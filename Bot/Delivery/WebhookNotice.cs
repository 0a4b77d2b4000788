using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Delivery;

/// <summary>What a program of the ombud's is posted. Its shape is <c>docs/webhook.schema.json</c>; a change of it gets another <see cref="Version"/>.</summary>
/// <param name="Id">The idempotency key: whoever has it already has had all of this.</param>
/// <param name="Kind">By id: <c>case-opened</c>, <c>message-from-citizen</c>, <c>file-from-citizen</c>, <c>contact-changed</c>, <c>case-withdrawn</c>, <c>case-erased</c>.</param>
/// <param name="Link">Where the ombud reads the case, once logged in.</param>
/// <param name="Case">What was sent; null unless the case was opened and contents are sent.</param>
/// <param name="Message">What the citizen wrote; null unless they did and contents are sent.</param>
/// <param name="Contact">How the citizen is reached now; null unless that changed and contents are sent.</param>
internal sealed record WebhookNotice(
    int Version,
    string Id,
    string Kind,
    string Municipality,
    string Reference,
    DateTimeOffset WrittenAt,
    string Link,
    WebhookCase? Case,
    WebhookMessage? Message,
    CaseContact? Contact)
{
    /// <summary>The version that this code writes.</summary>
    public const int CurrentVersion = 1;

    /// <param name="worked">The case as it is now; null where it is erased.</param>
    /// <param name="link">Where it is read.</param>
    public static WebhookNotice Of(Notice notice, WorkedCase? worked, string link, bool withContents)
    {
        var shown = withContents ? worked : null;
        var line = shown?.Events.FirstOrDefault(each => each.Number == notice.Line);
        return new WebhookNotice(
            CurrentVersion,
            notice.Id,
            Ids.Of(notice.Kind),
            notice.Municipality,
            notice.Reference,
            notice.WrittenAt,
            link,
            notice.Kind == NoticeKind.CaseOpened && shown is not null ? new WebhookCase(shown.Opened.ReceivedAt, shown.Opened.Sent) : null,
            notice.Kind == NoticeKind.MessageFromCitizen && line is { Text: { } text } ? new WebhookMessage(line.Number, line.At, text) : null,
            notice.Kind == NoticeKind.ContactChanged ? shown?.Opened.Sent.Contact : null);
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, WebhookJson.Readable.WebhookNotice);
}

/// <summary>A case as it was sent, with the contact as it is now.</summary>
internal sealed record WebhookCase(DateTimeOffset ReceivedAt, CaseDraft Sent);

/// <summary>A message of the citizen's.</summary>
/// <param name="Number">Its place in all that happened to the case, from 1.</param>
internal sealed record WebhookMessage(long Number, DateTimeOffset At, string Text);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(WebhookNotice))]
internal sealed partial class WebhookJson : JsonSerializerContext
{
    public static WebhookJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
