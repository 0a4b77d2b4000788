using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Channels;

/// <summary>What the public client relies on, seen from its side of the wire.</summary>
public sealed class DirectLineTest
{
    [Fact]
    public async Task A_citizen_is_greeted_once_and_answered()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();

        await tab.UntilAsync("welcome");
        await citizen.SayAsync("hello");
        await tab.UntilAsync("heard hello");

        using var again = await citizen.SendAsync(HttpMethod.Post, "/v3/directline/conversations");
        Assert.True(again.IsSuccessStatusCode);
        await citizen.SayAsync("bye");
        await tab.UntilAsync("heard bye");
        Assert.Equal(["joined", "hello", "bye"], host.Bot.Turns);
    }

    [Fact]
    public async Task A_page_that_reconnects_before_it_has_started_is_greeted_too()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.WithTokenAsync(host);
        await using var tab = await citizen.ComeBackAsync();

        await tab.UntilAsync("welcome");
        Assert.Equal(["joined"], host.Bot.Turns);
    }

    [Fact]
    public async Task What_the_citizen_says_comes_back_numbered_and_signed_before_the_bot_has_answered()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();
        var greeting = await tab.UntilAsync("welcome");

        var id = await citizen.SayAsync("wait here", "client-1");
        var echo = await tab.UntilAsync("wait here");

        Assert.Equal(id, (string)echo["id"]!);
        Assert.NotNull((string?)echo["timestamp"]);
        Assert.Equal("client-1", (string)echo["channelData"]!["clientActivityID"]!);
        Assert.Equal("untouched", (string)echo["channelData"]!["mine"]!);
        Assert.StartsWith("dl_", (string)echo["from"]!["id"]!, StringComparison.Ordinal);
        Assert.Equal(citizen.ConversationId, (string)echo["conversation"]!["id"]!);
        Assert.Equal("directline", (string)echo["channelId"]!);
        Assert.True(Sequence(echo) > Sequence(greeting));

        host.Bot.GoOn();
        var reply = await tab.UntilAsync("waited here");
        Assert.Equal(id, (string)reply["replyToId"]!);
        Assert.True(Sequence(reply) > Sequence(echo));
        Assert.Null(greeting["replyToId"]);
    }

    [Fact]
    public async Task A_resend_gets_the_first_ones_id_and_runs_nothing()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();

        var ids = new[]
        {
            await citizen.SayAsync("count", "the same"),
            await citizen.SayAsync("count", "the same"),
            await citizen.SayAsync("count", "the same"),
        };
        await citizen.SayAsync("count", "another");

        await tab.UntilAsync("count 2");
        Assert.Single(ids.Distinct());
        Assert.Equal(["joined", "count", "count"], host.Bot.Turns);
    }

    [Fact]
    public async Task Turns_of_a_conversation_run_one_at_a_time_and_in_order()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();

        var said = Enumerable.Range(0, 20).Select(number => $"wait {number}").ToList();
        foreach (var text in said) await citizen.SayAsync(text);
        host.Bot.GoOn(said.Count);
        await tab.UntilAsync("waited 19");

        Assert.Equal(1, host.Bot.MostAtOnce);
        Assert.Equal(["joined", .. said], host.Bot.Turns);
        var replies = tab.Seen.Select(activity => (string?)activity["text"]).Where(text => text!.StartsWith("waited ", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"waited {number}"), replies);
        Assert.Equal(tab.Seen.Select(Sequence).Order(), tab.Seen.Select(Sequence));
    }

    [Fact]
    public async Task Two_tabs_see_the_same_conversation()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var one = await citizen.OpenTabAsync();
        await one.UntilAsync("welcome");
        await using var other = await citizen.ComeBackAsync();

        await citizen.SayAsync("hello");
        await one.UntilAsync("heard hello");
        await other.UntilAsync("heard hello");
        Assert.Equal(one.Seen.Select(each => (string?)each["id"]), other.Seen.Select(each => (string?)each["id"]));
    }

    [Fact]
    public async Task A_lost_socket_is_shown_what_it_missed_and_nothing_twice()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        string watermark;
        await using (var tab = await citizen.OpenTabAsync())
        {
            await tab.UntilAsync("welcome");
            watermark = tab.Watermark;
            await citizen.SayAsync("wait for it");
        }

        host.Bot.GoOn();
        await using var back = await citizen.ComeBackAsync(watermark);
        await back.UntilAsync("waited for it");
        Assert.Equal(["wait for it", "waited for it"], back.Seen.Select(each => (string?)each["text"]));
        Assert.NotEqual("0", back.Watermark);
    }

    [Fact]
    public async Task Typing_is_shown_live_but_never_again()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();
        await tab.UntilAsync("welcome");
        await citizen.SayAsync("type");
        await tab.UntilAsync("typed");
        await using var later = await citizen.ComeBackAsync();
        await later.UntilAsync("typed");

        Assert.Contains(tab.Seen, each => (string?)each["type"] == "typing");
        Assert.DoesNotContain(later.Seen, each => (string?)each["type"] == "typing");
        Assert.DoesNotContain(tab.Seen.Concat(later.Seen), each => (string?)each["type"] == "conversationUpdate");
    }

    [Fact]
    public async Task Empty_frames_do_not_close_a_socket()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();
        await tab.SendEmptyFrameAsync();
        await tab.SendEmptyFrameAsync();
        await citizen.SayAsync("hello");
        await tab.UntilAsync("heard hello");
    }

    [Fact]
    public async Task A_turn_that_fails_ends_in_an_apology_and_leaves_nothing_behind()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();
        await citizen.SayAsync("count");
        await citizen.SayAsync("fail Kari Nordmann");
        await tab.UntilAsync("[nb:turn-failed]");
        await citizen.SayAsync("count");
        await tab.UntilAsync("count 2");

        Assert.DoesNotContain(tab.Seen, each => (string?)each["text"] == "never sent");
        Assert.Contains("InvalidOperationException", host.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Kari", host.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(citizen.Token, host.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(citizen.StreamUrl.Split("t=")[1], host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_that_the_host_does_not_know_are_not_lost()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();
        using var answer = await citizen.PostAsync(JsonNode.Parse("""{"type":"message","text":"x","importance":"high","semanticAction":{"id":"a"}}""")!);
        answer.EnsureSuccessStatusCode();
        var echo = await tab.UntilAsync("x");
        Assert.Equal("high", (string)echo["importance"]!);
        Assert.Equal("a", (string)echo["semanticAction"]!["id"]!);
    }

    [Fact]
    public async Task The_history_can_be_read_without_a_socket()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using (var tab = await citizen.OpenTabAsync()) await tab.UntilAsync("welcome");

        using var all = await citizen.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{citizen.ConversationId}/activities");
        var set = await all.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal("welcome", (string)set!["activities"]![0]!["text"]!);
        using var none = await citizen.SendAsync(
            HttpMethod.Get, $"/v3/directline/conversations/{citizen.ConversationId}/activities?watermark={(string)set["watermark"]!}");
        Assert.Empty((await none.Content.ReadFromJsonAsync<JsonObject>())!["activities"]!.AsArray());
    }

    [Fact]
    public async Task Other_sites_may_call_with_the_headers_that_the_client_sends()
    {
        await using var host = await TestHost.StartAsync();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        preflight.Headers.Add("Origin", "https://municipality.example");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");
        using var answer = await host.Http.SendAsync(preflight);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("x-ms-bot-agent", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.OrdinalIgnoreCase);
    }

    private static long Sequence(JsonObject activity) => (long)activity["channelData"]!["webchat:sequence-id"]!;
}
