using System.Text.Json;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Language;

namespace OmbudGuide.Bot.Conversation;

/// <summary>Strikes out national identity numbers before an activity is stored or shown, wherever in it they stand, and marks that it did.</summary>
internal sealed class PersonalDataFilter : IIncomingFilter
{
    public void Filter(Activity activity)
    {
        var masked = false;
        activity.Text = Masked(activity.Text, ref masked);
        activity.Speak = Masked(activity.Speak, ref masked);
        activity.Name = Masked(activity.Name, ref masked);
        activity.Value = activity.Value is { } value ? Masked(value, ref masked) : null;
        activity.Entities = (JsonArray?)Masked(activity.Entities, ref masked);
        foreach (var attachment in activity.Attachments ?? [])
        {
            attachment.Name = Masked(attachment.Name, ref masked);
            attachment.ContentUrl = Masked(attachment.ContentUrl, ref masked);
            attachment.Content = Masked(attachment.Content, ref masked);
        }

        foreach (var (name, member) in activity.Properties?.ToList() ?? [])
        {
            activity.Properties![name] = Masked(member, ref masked);
        }

        if (masked)
        {
            activity.ChannelData ??= [];
            activity.ChannelData[Listener.MaskedMark] = true;
        }
    }

    private static JsonElement Masked(JsonElement element, ref bool masked) =>
        JsonSerializer.SerializeToElement(Masked(JsonNode.Parse(element.GetRawText()), ref masked), ActivityJson.Default.JsonNode);

    private static JsonNode? Masked(JsonNode? node, ref bool masked)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, member) in members.ToList())
                {
                    members[name] = Masked(member?.DeepClone(), ref masked);
                }

                return members;
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    items[index] = Masked(items[index]?.DeepClone(), ref masked);
                }

                return items;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String:
                return JsonValue.Create(Masked(text.GetValue<string>(), ref masked));
            default:
                return node;
        }
    }

    private static string? Masked(string? text, ref bool masked)
    {
        if (text is null)
        {
            return null;
        }

        var safe = PersonalData.Mask(text);
        masked |= safe != text;
        return safe;
    }
}
