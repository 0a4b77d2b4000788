using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Channels;

/// <summary>The Activity protocol for other programs.</summary>
public sealed class MessagesTest
{
    private const string Secret = "a secret of more than thirty-two bytes";

    [Fact]
    public async Task Replies_stand_in_the_answer_and_the_conversation_goes_on()
    {
        await using var host = await TestHost.StartAsync(settings: ["--environment", "Development"]);
        Assert.Equal(["count 1"], await TextsAsync(await SendAsync(host, "count", "a")));
        Assert.Equal(["count 2"], await TextsAsync(await SendAsync(host, "count", "b")));
        Assert.Equal(["count 2"], await TextsAsync(await SendAsync(host, "count", "b")));
        Assert.Equal(["count", "count"], host.Bot.Turns);
    }

    [Fact]
    public async Task A_caller_must_hold_the_secret_where_there_is_one()
    {
        await using var host = await TestHost.StartAsync(settings: ["--Bot:AppId", "guide", "--Bot:AppPassword", Secret]);
        using var nobody = await SendAsync(host, "hello", "a");
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        using var stranger = await SendAsync(host, "hello", "a", Token("guide", "another secret of more than thirty-two bytes"));
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        using var forAnother = await SendAsync(host, "hello", "a", Token("someone else", Secret));
        Assert.Equal(HttpStatusCode.Unauthorized, forAnother.StatusCode);
        Assert.Equal(["heard hello"], await TextsAsync(await SendAsync(host, "hello", "a", Token("guide", Secret))));
    }

    [Fact]
    public async Task Without_a_secret_it_is_not_there_outside_development()
    {
        await using var host = await TestHost.StartAsync();
        using var answer = await SendAsync(host, "hello", "a");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"channelData":{"municipality":"drammen"}}""", "deliveryMode")]
    [InlineData("""{"type":"message","deliveryMode":"expectReplies","channelData":{"municipality":"drammen"}}""", "conversation.id")]
    [InlineData("""{"type":"message","deliveryMode":"expectReplies","conversation":{"id":"c"}}""", "channelData.municipality")]
    [InlineData("""{"type":"message","deliveryMode":"expectReplies","conversation":{"id":"c"},"channelData":{"municipality":"drammen","language":"da"}}""", "channelData.language")]
    [InlineData("""{"type":"trace","deliveryMode":"expectReplies","conversation":{"id":"c"}}""", "type")]
    public async Task A_bad_activity_is_refused_naming_the_field(string body, string field)
    {
        await using var host = await TestHost.StartAsync(settings: ["--environment", "Development"]);
        using var answer = await host.Http.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (await answer.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!.AsObject().Single().Key);
    }

    private static async Task<HttpResponseMessage> SendAsync(TestHost host, string text, string id, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = JsonContent.Create(new
        {
            type = "message",
            id,
            text,
            deliveryMode = "expectReplies",
            conversation = new { id = "one" },
            channelData = new { municipality = "drammen", language = "nb" },
        });
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await host.Http.SendAsync(request);
    }

    private static async Task<IEnumerable<string?>> TextsAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        var reply = await answer.Content.ReadFromJsonAsync<JsonObject>();
        return reply!["activities"]!.AsArray().Select(activity => (string?)activity!["text"]);
    }

    private static string Token(string audience, string secret) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Audience = audience,
        Expires = DateTime.UtcNow.AddMinutes(5),
        SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)), SecurityAlgorithms.HmacSha256),
    });
}
