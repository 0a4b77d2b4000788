using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Library;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation;

/// <summary>
/// Strikes out personal data before an activity is stored or shown, and marks of which kinds: the numbers of persons, accounts and cards wherever in it they
/// stand, and in what the citizen writes also telephone numbers and addresses, save where the guide has asked for them.
/// </summary>
internal sealed class PersonalDataFilter(Editions editions) : IIncomingFilter
{
    /// <summary>By this the client knows its own message again, so it must come back as it was sent.</summary>
    private const string ClientsOwnId = "clientActivityID";

    /// <summary>A CPR number has ten figures, a fødselsnummer eleven; an account or a card has no fewer.</summary>
    private const int FewestFigures = 10;

    private const string Words = "text";

    public Activity Filter(Activity activity, byte[]? state)
    {
        var data = editions.Now.PersonalData;
        var isAsked = AsksForContact(Memory.Read(state)?.Awaits);
        var isClean = isAsked ? !MayHoldNumber(data, activity.Text) : activity.Text is null || data.Find(activity.Text).Count == 0;
        if (isClean && IsPlain(data, activity))
        {
            return activity;
        }

        var written = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Readable.Activity);
        if (isClean && !MayHoldNumber(data, written))
        {
            return activity;
        }

        var json = JsonNode.Parse(written)!.AsObject();
        (json["channelData"] as JsonObject)?.Remove(ClientsOwnId);
        foreach (var named in (string[])["from", "recipient", "conversation"])
        {
            // Long random ids may hold anything, and nothing of a citizen's.
            (json[named] as JsonObject)?.Remove("id");
        }

        var struck = new SortedSet<PersonalDataKind>();
        Mask(data, json, struck, keepsContact: isAsked);
        if (struck.Count == 0)
        {
            return activity;
        }

        var safe = json.Deserialize(ActivityJson.Default.Activity)!;
        safe.From?.Id = activity.From?.Id;
        safe.Recipient?.Id = activity.Recipient?.Id;
        safe.Conversation?.Id = activity.Conversation?.Id;
        safe.ChannelData ??= [];
        safe.ChannelData[Listener.MaskedMark] = new JsonArray([.. struck.Select(kind => JsonValue.Create(Ids.Of(kind)))]);
        if (activity.ChannelData?[ClientsOwnId] is { } own)
        {
            safe.ChannelData[ClientsOwnId] = own.DeepClone();
        }

        return safe;
    }

    /// <summary>Where the guide asks how to reach the citizen, or for words that go to the ombud, telephone numbers and addresses are what is wanted.</summary>
    internal static bool AsksForContact(Awaits? awaits) => awaits is Awaits.CaseContact or Awaits.CaseAddress or Awaits.CaseWords;

    /// <summary>Nothing in it but its text is the sender's own, as with most messages.</summary>
    private static bool IsPlain(PersonalData data, Activity activity) =>
        activity is
        {
            Properties: null, Value: null, Attachments: null, Entities: null, SuggestedActions: null, MembersAdded: null, MembersRemoved: null,
            Name: null, Speak: null, InputHint: null, AttachmentLayout: null, ServiceUrl: null, ReplyToId: null, DeliveryMode: null,
            From: null or { Properties: null, Name: null }, Recipient: null or { Properties: null, Name: null }, Conversation: null or { Properties: null },
        }
        && !MayHoldNumber(data, activity.Locale) && !MayHoldNumber(data, activity.TextFormat)
        && (activity.ChannelData is null or { Count: 0 } || (activity.ChannelData.Count == 1 && activity.ChannelData.ContainsKey(ClientsOwnId)));

    private static bool MayHoldNumber(PersonalData data, string? text) =>
        text is not null && text.Count(one => char.IsAsciiDigit(one) || !char.IsAscii(one)) >= FewestFigures && Struck(data, text, [], keepsContact: true) is not null;

    /// <summary>Whether any text or number in it is one to strike out, the ids too. Most activities end here.</summary>
    private static bool MayHoldNumber(PersonalData data, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ActivityJson.Default.Options.MaxDepth });
        while (reader.Read())
        {
            var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            if ((isText || reader.TokenType == JsonTokenType.Number) && MayBeFigures(reader.ValueSpan) >= FewestFigures
                && Struck(data, isText ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan), [], keepsContact: true) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many bytes may stand for a figure: those of ASCII, those of other scripts, and escapes.</summary>
    private static int MayBeFigures(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var one in text)
        {
            if (one is (>= (byte)'0' and <= (byte)'9') or >= 0x80 or (byte)'\\')
            {
                count++;
            }
        }

        return count;
    }

    /// <param name="keepsContact">Also in what the citizen writes; elsewhere it is kept anyway.</param>
    private static void Mask(PersonalData data, JsonNode node, SortedSet<PersonalDataKind> struck, bool keepsContact = true)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, member) in members.ToList())
                {
                    if (Struck(data, name, struck, keepsContact: true) is { } safeName)
                    {
                        members.Remove(name);
                        members[safeName] = null;
                    }
                    else if (member is JsonValue value && Struck(data, value, struck, keepsContact || name != Words) is { } safe)
                    {
                        members[name] = safe;
                    }
                    else if (member is not null)
                    {
                        Mask(data, member, struck);
                    }
                }

                break;
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    if (items[index] is JsonValue value && Struck(data, value, struck, keepsContact: true) is { } safe)
                    {
                        items[index] = safe;
                    }
                    else if (items[index] is { } item)
                    {
                        Mask(data, item, struck);
                    }
                }

                break;
        }
    }

    /// <summary>A number may be written without quotes, too.</summary>
    private static string? Struck(PersonalData data, JsonValue value, SortedSet<PersonalDataKind> struck, bool keepsContact) => value.GetValueKind() switch
    {
        JsonValueKind.String => Struck(data, value.GetValue<string>(), struck, keepsContact),
        JsonValueKind.Number => Struck(data, value.ToJsonString(), struck, keepsContact),
        _ => null,
    };

    /// <summary>The text without the personal data in it; null where there is none.</summary>
    private static string? Struck(PersonalData data, string text, SortedSet<PersonalDataKind> struck, bool keepsContact)
    {
        var found = data.Find(text);
        var safe = found.Count == 0 ? text : data.Mask(text, keepsContact);
        if (safe == text)
        {
            return null;
        }

        struck.UnionWith(found.Select(each => each.Kind).Where(kind => !keepsContact || !PersonalData.IsContact(kind)));
        return safe;
    }
}
