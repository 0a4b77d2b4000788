using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Channels;

/// <summary>Who is let in. The client starts afresh after 403, and dies silently of 404.</summary>
public sealed class DirectLineTokenTest
{
    private const string Conversations = "/v3/directline/conversations";

    [Fact]
    public async Task A_token_names_the_citizen_the_conversation_and_its_end()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.WithTokenAsync(host);
        var payload = citizen.Token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        var claims = JsonNode.Parse(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')))!;
        Assert.StartsWith("dl_", (string)claims["user"]!, StringComparison.Ordinal);
        Assert.Equal(citizen.ConversationId, (string)claims["conv"]!);
        Assert.True((long)claims["exp"]! > DateTimeOffset.UtcNow.ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("oslo", "nb", "municipality", "drammen, ballerup")]
    [InlineData(null, "nb", "municipality", "drammen, ballerup")]
    [InlineData("ballerup", "nb", "language", "da, en")]
    [InlineData("ballerup", null, "language", "da, en")]
    public async Task A_token_for_a_place_or_language_that_is_not_served_is_refused_naming_the_field(
        string? municipality, string? language, string field, string choices)
    {
        await using var host = await TestHost.StartAsync();
        using var answer = await host.Http.PostAsJsonAsync("/v3/directline/tokens/generate", new { municipality, language });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Contains(choices, (string)problem!["errors"]![field]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_is_told_the_municipality_and_language_of_the_token()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host, "ballerup", "da");
        await using var tab = await citizen.OpenTabAsync();
        await tab.UntilAsync("welcome");
        Assert.Equal(("ballerup", "da"), (host.Bot.LastTurn!.Conversation.Municipality, host.Bot.LastTurn.Conversation.Language));
    }

    [Fact]
    public async Task Without_a_token_nobody_is_let_in_and_the_answer_is_401()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        foreach (var malformed in new[] { "", "nonsense", "a.b.c", new string('x', 100_000) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{Conversations}/{citizen.ConversationId}");
            if (malformed.Length is > 0 and < 10_000) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {malformed}");
            using var answer = await host.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_token_for_another_conversation_is_403()
    {
        await using var host = await TestHost.StartAsync();
        var one = await Citizen.StartedAsync(host);
        var other = await Citizen.StartedAsync(host);
        one.Token = other.Token;
        using var reconnect = await one.ReconnectAsync();
        using var post = await one.PostAsync(new { type = "message", text = "x" });
        Assert.Equal(HttpStatusCode.Forbidden, reconnect.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
    }

    [Fact]
    public async Task A_conversation_that_never_was_is_403_not_404()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.WithTokenAsync(host);
        using var post = await citizen.PostAsync(new { type = "message", text = "x" });
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
    }

    [Fact]
    public async Task A_token_signed_by_someone_else_is_403_so_that_the_client_starts_afresh()
    {
        await using var host = await TestHost.StartAsync();
        await using var other = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        var stranger = new Citizen(host, (await Citizen.StartedAsync(other)).Token, citizen.ConversationId);
        using var answer = await stranger.ReconnectAsync();
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_expired_token_is_403_and_a_refreshed_one_lasts_longer()
    {
        var clock = new MovableClock();
        await using var host = await TestHost.StartAsync(clock: clock);
        var citizen = await Citizen.StartedAsync(host);
        clock.Advance(TimeSpan.FromHours(23));
        await citizen.SayAsync("still here");
        using var refresh = await citizen.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh");
        var fresh = (string)(await refresh.Content.ReadFromJsonAsync<JsonObject>())!["token"]!;

        clock.Advance(TimeSpan.FromHours(2));
        using var late = await citizen.ReconnectAsync();
        using var lateRefresh = await citizen.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh");
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, lateRefresh.StatusCode);

        citizen.Token = fresh;
        using var inTime = await citizen.ReconnectAsync();
        Assert.Equal(HttpStatusCode.OK, inTime.StatusCode);
    }

    [Fact]
    public async Task A_streams_token_opens_nothing_but_the_stream()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        citizen.Token = citizen.StreamUrl.Split("t=")[1];
        using var answer = await citizen.PostAsync(new { type = "message", text = "x" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_socket_without_its_token_is_not_opened()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        var bare = citizen.StreamUrl.Split("t=")[0];
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => Tab.OpenAsync(bare));
    }

    [Fact]
    public async Task Tokens_survive_a_restart()
    {
        var folder = TestHost.NewFolder();
        await using var first = await TestHost.StartAsync(folder);
        var citizen = await Citizen.StartedAsync(first);
        await first.StopAsync();
        await using var second = await TestHost.StartAsync(folder);
        var back = new Citizen(second, citizen.Token, citizen.ConversationId);
        using var answer = await back.ReconnectAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(Encoding.ASCII.GetBytes("direct"), File.ReadAllBytes(Path.Combine(folder, "keys", "direct-line.key")).Chunk(6));
    }

    [Fact]
    public async Task Too_many_new_conversations_from_one_address_are_429_with_a_time_to_wait()
    {
        await using var host = await TestHost.StartAsync(settings: "--RateLimits:BeginningsPerMinute=1");
        await Citizen.WithTokenAsync(host);
        using var answer = await host.Http.PostAsJsonAsync("/v3/directline/tokens/generate", new { municipality = "drammen", language = "nb" });
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(answer.Headers.RetryAfter);
    }
}
