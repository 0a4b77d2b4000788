using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Channels.Activities;

namespace OmbudGuide.Bot.Tests.Channels;

public sealed class ActivityWriterTest
{
    private const string Everything =
        """
        {"type":"message","id":"1","timestamp":"2026-11-22T08:09:10.123+01:00","channelId":"directline","serviceUrl":"x","from":{"id":"dl_1","name":"Åse <b>","role":"user","aad":{"a":[1,2.50,null]}},
         "conversation":{"id":"c","isGroup":false},"recipient":{"id":"g"},"membersAdded":[{"id":"m"},null],"membersRemoved":[],"locale":"nb","text":"\"Hei\" & <hå>\n\u0007 \ud83d\ude00","textFormat":"markdown","speak":"s",
         "inputHint":"expectingInput","suggestedActions":{"to":["u"],"actions":[{"type":"imBack","title":"Ja","value":{"x":"ø"},"displayText":"d","text":"t","image":"i","more":1},null],"y":true},
         "attachmentLayout":"list","attachments":[{"contentType":"a/b","contentUrl":"u","content":["é",{}],"name":"n","z":0},null],"entities":[{"type":"e"}],"channelData":{"clientActivityID":"k","deep":{"a":null}},
         "replyToId":"0","name":"event","value":[1,"two"],"deliveryMode":"expectReplies","localTimestamp":"2026-11-22T08:09:10+01:00","callerId":null}
        """;

    [Theory]
    [InlineData(Everything)]
    [InlineData("{}")]
    [InlineData("""{"type":"message","text":"","channelData":{},"suggestedActions":{"to":[],"actions":[]},"attachments":[]}""")]
    public void An_activity_is_written_as_the_serializer_writes_it_to_the_byte(string json)
    {
        var activity = JsonSerializer.Deserialize(json, ActivityJson.Default.Activity)!;

        Assert.Equal(JsonSerializer.Serialize(activity, ActivityJson.Readable.Activity), Encoding.UTF8.GetString(ActivityWriter.Write([activity])));
    }

    [Fact]
    public void Every_member_that_an_activity_can_have_is_written()
    {
        var written = JsonNode.Parse(ActivityWriter.Write([JsonSerializer.Deserialize(Everything, ActivityJson.Default.Activity)!]))!.AsObject();

        Assert.Equal(
            typeof(Activity).GetProperties().Where(member => member.Name != nameof(Activity.Properties)).Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name)).Order(),
            written.Select(member => member.Key).Except(["localTimestamp", "callerId"]).Order());
    }

    [Fact]
    public void An_attachment_made_by_the_host_is_written_as_the_serializer_writes_it()
    {
        var message = Activity.Message("Hvorfor?", CardAction.Say("Ja"), CardAction.Answer("Nei", "no"), CardAction.OpenUrl("Åpne", "https://a.example/ø"));
        message.Attachments = [new ReasonsAttachment("Hvorfor?", ["Fordi § 29 <sier> det."], [new ReasonSource("Forvaltningsloven", "§ 29", "https://a.example"), new ReasonSource("Mandatet")]).ToAttachment()];

        Assert.Equal(JsonSerializer.Serialize(message, ActivityJson.Readable.Activity), Encoding.UTF8.GetString(ActivityWriter.Write([message])));
    }

    [Fact]
    public void Several_activities_stand_with_commas_between_them()
    {
        var both = JsonNode.Parse($"[{Encoding.UTF8.GetString(ActivityWriter.Write([Activity.Message("a"), Activity.Message("b")]))}]")!.AsArray();

        Assert.Equal(["a", "b"], both.Select(each => (string?)each!["text"]));
    }
}
