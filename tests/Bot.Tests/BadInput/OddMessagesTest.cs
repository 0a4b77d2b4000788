using System.Net.WebSockets;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.BadInput;

/// <summary>Messages that are no answer: each is met kindly, the open question stays, and nothing of it is logged.</summary>
[Collection(WatchedHostCollection.Name)]
public sealed class OddMessagesTest(WatchedHost host)
{
    private const string Marker = "Bergljot";

    [Theory]
    [InlineData("", "input.empty")]
    [InlineData(" \t \n ", "input.empty")]
    [InlineData("\u202E\u200B\u2066\u0007", "input.empty")]
    [InlineData("😀🎈👩‍👩‍👧‍👦", "input.no-words")]
    [InlineData("?!?!", "input.no-words")]
    [InlineData("Bergljot: Nie wiem jak napisać, proszę o pomoc w tej sprawie", "input.other-language")]
    [InlineData("مرحبا أحتاج مساعدة في قضية السكن", "input.other-script")]
    [InlineData("<script>alert('Bergljot')</script>", "nothing-understood.first")]
    [InlineData("Bergljot ~~ [lenke](javascript:alert(1)) ![x](http://x.example/y)", "nothing-understood.first")]
    [InlineData("'; DROP TABLE cases; -- Bergljot", "nothing-understood.first")]
    [InlineData("{\"type\":\"message\",\"text\":\"Bergljot\"}", "nothing-understood.first")]
    public async Task What_cannot_be_read_is_answered_kindly_and_asked_for_again(string text, string answer)
    {
        var citizen = await host.CitizenAsync();
        var said = await citizen.AnswersToAsync(await citizen.SayAsync(text));

        Assert.StartsWith(Start(answer), (string?)said[0]["text"], StringComparison.Ordinal);
        Assert.NotEmpty(Buttons(said[^1]));
        Assert.All(said, each => Assert.DoesNotContain("<script", (string?)each["text"], StringComparison.OrdinalIgnoreCase));
        Assert.Equal(text, (string?)(await citizen.HistoryAsync()).Single(each => (string?)each["from"]!["role"] == "user")["text"]);
        host.KeepsQuietAbout(Marker, "DROP TABLE cases; --", "javascript:alert");
    }

    [Theory]
    [InlineData("Jeg fikk avslag på\u202E kommunal\u200B bo\u00ADlig\0 i brev for to uker siden")]
    [InlineData("<b>Jeg fikk avslag på kommunal bolig</b> i brev for to uker siden")]
    [InlineData("JEG FIKK AVSLAG PÅ KOMMUNAL BOLIG!!! i brev,,, for to uker siden 😡😡😡")]
    public async Task Odd_characters_around_a_matter_do_not_hide_it(string text)
    {
        var citizen = await host.CitizenAsync();
        var said = await citizen.AnswersToAsync(await citizen.SayAsync(text));
        Assert.Contains(said, each => ((string?)each["text"])!.Contains(WatchedHost.Words("understood.intro"), StringComparison.Ordinal));
        Assert.DoesNotContain(said, each => ((string?)each["text"])!.Any(character => char.IsControl(character) && character != '\n'));
    }

    [Fact]
    public async Task Of_a_hundred_thousand_characters_the_beginning_is_read_and_the_citizen_is_told()
    {
        var citizen = await host.CitizenAsync();
        var letter = "Jeg fikk avslag på kommunal bolig i brev for to uker siden. " + string.Concat(Enumerable.Repeat("Bergljot venter og venter. ", 3_704));
        var said = await citizen.AnswersToAsync(await citizen.SayAsync(letter[..100_000]));
        Assert.Equal(WatchedHost.Words("input.too-long"), (string?)said[0]["text"]);
        Assert.Contains(WatchedHost.Words("understood.intro"), (string?)said[^1]["text"], StringComparison.Ordinal);
        host.KeepsQuietAbout(Marker);
    }

    [Theory]
    [InlineData("1.1.0001")]
    [InlineData("0001-01-01")]
    [InlineData("17. mai 3024")]
    [InlineData("3024")]
    [InlineData("31.2.2026")]
    [InlineData("00.00.0000")]
    [InlineData("99999999999999999999")]
    [InlineData("om 100 år")]
    [InlineData("for 999999999 år siden")]
    public async Task A_day_that_cannot_be_is_asked_for_again_and_the_right_one_goes_on(string day)
    {
        var citizen = await host.CitizenAsync();
        await citizen.AnswersToAsync(await citizen.SayAsync("Jeg fikk avslag på kommunal bolig i brev"));
        var asked = await citizen.AnswersToAsync(await citizen.SayAsync(WatchedHost.Words("understood.yes")));
        var question = (string)asked[^1]["text"]!;

        var said = await citizen.AnswersToAsync(await citizen.SayAsync(day));
        string[] kind = [.. new[] { "future", "out-of-range", "no-such-day", "not-understood-date" }.Select(key => WatchedHost.Words($"question.{key}"))];
        Assert.Contains((string)said[0]["text"]!, kind);
        Assert.Equal(question, (string?)said[^1]["text"]);

        var next = await citizen.AnswersToAsync(await citizen.SayAsync("for to uker siden"));
        Assert.NotEqual(question, (string?)next[^1]["text"]);
        Assert.DoesNotContain((string)next[0]["text"]!, kind);
    }

    [Fact]
    public async Task Two_tabs_that_answer_at_once_are_both_heard_one_after_the_other()
    {
        var citizen = await host.CitizenAsync();
        await citizen.AnswersToAsync(await citizen.SayAsync("Jeg fikk avslag på kommunal bolig i brev for to uker siden"));
        var yes = WatchedHost.Words("understood.yes");
        var ids = await Task.WhenAll(citizen.SayAsync(yes), citizen.SayAsync(yes));

        var answers = new[] { await citizen.AnswersToAsync(ids[0]), await citizen.AnswersToAsync(ids[1]) };
        Assert.All(answers, said => Assert.NotEmpty(Buttons(said[^1])));

        // One confirmed, the other came too late to confirm anything: it is told so, and the question stays.
        Assert.Single(answers, said => (string?)said[0]["text"] == WatchedHost.Words("question.stale"));
        Assert.Single(answers.Select(said => (string?)said[^1]["text"]).Distinct(StringComparer.Ordinal));
        var history = await citizen.HistoryAsync();
        Assert.Equal(2, history.Count(each => (string?)each["text"] == yes));
        Assert.Equal(history.Select(each => (string)each["id"]!).Distinct(StringComparer.Ordinal).Count(), history.Count);
    }

    [Fact]
    public async Task A_socket_closed_in_the_middle_of_a_turn_loses_nothing()
    {
        var citizen = await host.CitizenAsync();
        for (var turn = 0; turn < 5; turn++)
        {
            await using var tab = await citizen.ComeBackAsync();
            var sending = citizen.SayAsync($"hjelp {turn}");
            if (turn % 2 == 0) tab.Socket.Abort();
            else await tab.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            await citizen.AnswersToAsync(await sending);
        }

        await using var last = await citizen.ComeBackAsync();
        var history = await citizen.HistoryAsync();
        var shown = new List<JsonObject>();
        while (shown.Count < history.Count) shown.Add(await last.NextAsync());
        Assert.Equal(history.Select(each => (string?)each["id"]), shown.Select(each => (string?)each["id"]));
        Assert.Equal(5, history.Count(each => (string?)each["from"]!["role"] == "user"));
    }

    [Fact]
    public async Task Tabs_that_all_break_while_they_are_shown_a_message_keep_no_message_from_its_turn()
    {
        var citizen = await host.CitizenAsync();
        for (var turn = 0; turn < 15; turn++)
        {
            var tabs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => citizen.OpenTabAsync()));
            var saying = citizen.SayAsync($"hjelp {turn}");
            foreach (var tab in tabs) await tab.DisposeAsync();
            await citizen.AnswersToAsync(await saying);
        }

        Assert.Equal(15, (await citizen.HistoryAsync()).Count(each => (string?)each["from"]!["role"] == "user"));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("99999999999999999999999999")]
    [InlineData("%00")]
    [InlineData("%F0%9F%98%80")]
    public async Task A_watermark_that_the_host_never_gave_is_no_failure(string watermark)
    {
        var citizen = await host.CitizenAsync();
        using var history = await citizen.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{citizen.ConversationId}/activities?watermark={watermark}");
        Assert.True(history.IsSuccessStatusCode || history.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{history.StatusCode}");
        using var back = await citizen.ReconnectAsync(watermark);
        Assert.True(back.IsSuccessStatusCode, $"{back.StatusCode}");
    }

    private static IReadOnlyList<string> Buttons(JsonObject activity) =>
        [.. activity["suggestedActions"]?["actions"]?.AsArray().Select(action => (string)action!["title"]!) ?? []];

    /// <summary>The sentence up to the first thing that may follow it in the same message.</summary>
    private static string Start(string key) => WatchedHost.Words(key).Split('\n')[0];
}
