using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Language;

namespace OmbudGuide.Bot.Conversation;

/// <summary>Strikes out national identity numbers before an activity is stored or shown, wherever in it they stand, and marks that it did.</summary>
internal sealed class PersonalDataFilter : IIncomingFilter
{
    /// <summary>By this the client knows its own message again, so it must come back as it was sent.</summary>
    private const string ClientsOwnId = "clientActivityID";

    /// <summary>A CPR number has ten figures, a fødselsnummer eleven.</summary>
    private const int FewestFigures = 10;

    public Activity Filter(Activity activity)
    {
        var written = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Readable.Activity);
        if (!MayHoldNumber(written))
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

        var masked = false;
        Mask(json, ref masked);
        if (!masked)
        {
            return activity;
        }

        var safe = json.Deserialize(ActivityJson.Default.Activity)!;
        safe.From?.Id = activity.From?.Id;
        safe.Recipient?.Id = activity.Recipient?.Id;
        safe.Conversation?.Id = activity.Conversation?.Id;
        safe.ChannelData ??= [];
        safe.ChannelData[Listener.MaskedMark] = true;
        if (activity.ChannelData?[ClientsOwnId] is { } own)
        {
            safe.ChannelData[ClientsOwnId] = own.DeepClone();
        }

        return safe;
    }

    /// <summary>Whether any text or number in it is one to strike out, the ids too. Most activities end here.</summary>
    private static bool MayHoldNumber(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ActivityJson.Default.Options.MaxDepth });
        while (reader.Read())
        {
            var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            if ((isText || reader.TokenType == JsonTokenType.Number) && MayBeFigures(reader.ValueSpan) >= FewestFigures
                && Struck(isText ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan)) is not null)
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

    private static void Mask(JsonNode node, ref bool masked)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, member) in members.ToList())
                {
                    if (Struck(name) is { } safeName)
                    {
                        masked = true;
                        members.Remove(name);
                        members[safeName] = null;
                    }
                    else if (member is JsonValue value && Struck(value) is { } safe)
                    {
                        masked = true;
                        members[name] = safe;
                    }
                    else if (member is not null)
                    {
                        Mask(member, ref masked);
                    }
                }

                break;
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    if (items[index] is JsonValue value && Struck(value) is { } safe)
                    {
                        masked = true;
                        items[index] = safe;
                    }
                    else if (items[index] is { } item)
                    {
                        Mask(item, ref masked);
                    }
                }

                break;
        }
    }

    /// <summary>A number may be written without quotes, too.</summary>
    private static string? Struck(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => Struck(value.GetValue<string>()),
        JsonValueKind.Number => Struck(value.ToJsonString()),
        _ => null,
    };

    /// <summary>The text without the numbers in it; null where there are none.</summary>
    private static string? Struck(string text) => PersonalData.Mask(text) is var safe && safe != text ? safe : null;
}
