using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Channels;

/// <summary>What is sent wrongly is refused in problem details, and the conversation goes on.</summary>
public sealed class DirectLineBadInputTest
{
    [Theory]
    [InlineData("{\"type\":", HttpStatusCode.BadRequest, "$.type")]
    [InlineData("not json", HttpStatusCode.BadRequest, "$")]
    [InlineData("null", HttpStatusCode.BadRequest, "$")]
    [InlineData("[]", HttpStatusCode.BadRequest, "$")]
    [InlineData("{\"type\":7}", HttpStatusCode.BadRequest, "$.type")]
    [InlineData("{\"type\":\"message\",\"from\":\"me\"}", HttpStatusCode.BadRequest, "$.from")]
    [InlineData("{\"type\":\"message\",\"channelData\":[1]}", HttpStatusCode.BadRequest, "$")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"text\":\"b\"}", HttpStatusCode.BadRequest, "$")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"a\":1,\"a\":2}}", HttpStatusCode.BadRequest, "$")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}", HttpStatusCode.BadRequest, "$.text")]
    [InlineData("{\"type\":\"message\",\"value\":\"\\ud800\"}", HttpStatusCode.BadRequest, "$")]
    [InlineData("{\"type\":\"message\",\"own\":[{\"a\":\"\\udc00\"}]}", HttpStatusCode.BadRequest, "$")]
    [InlineData("{\"text\":\"no type\"}", HttpStatusCode.BadRequest, "type")]
    [InlineData("{\"type\":\"conversationUpdate\"}", HttpStatusCode.BadRequest, "type")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"clientActivityID\":{}}}", HttpStatusCode.BadRequest, "channelData.clientActivityID")]
    public async Task A_bad_activity_is_refused_naming_the_place(string body, HttpStatusCode status, string field)
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();

        using var answer = await citizen.PostAsync(new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var errors = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!.AsObject();
        Assert.StartsWith(field, errors.Single().Key, StringComparison.Ordinal);

        await citizen.SayAsync("hello");
        await tab.UntilAsync("heard hello");
    }

    [Fact]
    public async Task A_half_character_deep_inside_does_no_harm()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();
        using var answer = await citizen.PostAsync(new StringContent(
            "{\"type\":\"message\",\"text\":\"odd\",\"channelData\":{\"clientActivityID\":\"\\ud800\"},\"value\":\"\\ud800\"}", Encoding.UTF8, "application/json"));
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        await citizen.SayAsync("hello");
        await tab.UntilAsync("heard hello");
    }

    [Fact]
    public async Task Too_much_is_413_and_another_content_type_415()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        using var large = await citizen.PostAsync(new { type = "message", text = new string('x', 300_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var text = await citizen.PostAsync(new StringContent("type=message", Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
        Assert.Equal("application/problem+json", text.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_very_long_text_is_let_through_to_the_bot()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();
        var letter = "say " + new string('x', 100_000);
        await citizen.SayAsync(letter);
        await tab.UntilAsync("heard " + letter);
    }

    [Fact]
    public async Task Files_are_not_kept_not_even_their_names()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();
        using var form = new MultipartFormDataContent();
        var activity = new StringContent("""{"type":"message","text":"see","attachments":[{"contentType":"image/png","name":"Kari.png"}]}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        form.Add(new ByteArrayContent(new byte[1000]), "file", "Kari.png");

        using var answer = await citizen.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{citizen.ConversationId}/upload?userId=x", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var echo = await tab.UntilAsync("see");
        Assert.Null(echo["attachments"]);
        Assert.Equal(1, (int)echo["channelData"]!["filesRefused"]!);
        await tab.UntilAsync("heard see");
    }

    [Theory]
    [InlineData("other")]
    [InlineData("activity")]
    public async Task A_form_without_a_readable_activity_is_refused(string part)
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), part, "blob" } };
        using var answer = await citizen.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{citizen.ConversationId}/upload", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task More_messages_than_a_person_writes_are_429_until_some_are_answered()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();
        await tab.UntilAsync("welcome");
        for (var number = 0; number < 32; number++) await citizen.SayAsync($"wait {number}");
        using var answer = await citizen.PostAsync(new { type = "message", text = "one more" });
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        host.Bot.GoOn(32);
        await tab.UntilAsync("waited 31");
    }
}
