using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace OmbudGuide.Bot.Tests.BadInput;

/// <summary>What other programs ask wrongly of the guidance contract: refused in problem details that name the field, and not logged.</summary>
[Collection(WatchedHostCollection.Name)]
public sealed class BadRequestsTest(WatchedHost host)
{
    [Theory]
    [InlineData("", "$")]
    [InlineData("Halldis", "$")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("{\"municipality\":\"drammen\"", "$")]
    [InlineData("{\"municipality\":[\"Halldis\"]}", "$.municipality")]
    [InlineData("{\"municipality\":\"drammen\",\"municipality\":\"drammen\"}", "$")]
    [InlineData("{\"municipality\":\"drammen\",\"halldis\":1}", "$")]
    [InlineData("{\"municipality\":\"halldis\"}", "municipality")]
    [InlineData("{}", "municipality")]
    [InlineData("{\"municipality\":\"drammen\",\"language\":\"halldis\"}", "language")]
    [InlineData("{\"municipality\":\"drammen\",\"asOf\":\"0001-01-01\"}", "asOf")]
    [InlineData("{\"municipality\":\"drammen\",\"asOf\":\"3024-01-01\"}", "asOf")]
    [InlineData("{\"municipality\":\"drammen\",\"asOf\":\"2026-02-31\"}", "asOf")]
    [InlineData("{\"municipality\":\"drammen\",\"asOf\":\"Halldis\"}", "asOf")]
    [InlineData("{\"municipality\":\"drammen\",\"answers\":{\"halldis\":\"unknown\"}}", "answers.halldis")]
    [InlineData("{\"municipality\":\"drammen\",\"answers\":{\"issue\":\"halldis\"}}", "answers.issue")]
    [InlineData("{\"municipality\":\"drammen\",\"answers\":{\"issue\":\"\\ud800\"}}", "$")]
    [InlineData("{\"municipality\":\"drammen\",\"text\":\"\\ud800\"}", "$")]
    [InlineData("{\"municipality\":\"drammen\",\"answers\":{\"issue\":7}}", "answers.issue")]
    [InlineData("{\"municipality\":\"drammen\",\"answers\":{\"issue\":null}}", "answers.issue")]
    [InlineData("{\"municipality\":\"drammen\",\"answers\":{\"service\":\"\"}}", "answers.service")]
    [InlineData("{\"municipality\":\"drammen\",\"answers\":{\"happened\":\"0001-01-01\"}}", "answers.happened")]
    [InlineData("{\"municipality\":\"drammen\",\"answers\":{\"happened\":\"3024-01-01\"}}", "answers.happened")]
    [InlineData("{\"municipality\":\"drammen\",\"answers\":{\"happened\":\"2026-02-31\"}}", "answers.happened")]
    [InlineData("{\"municipality\":\"drammen\",\"answers\":{\"decision-received\":\"0001\"}}", "answers.decision-received")]
    [InlineData("{\"municipality\":\"drammen\",\"answers\":{\"waiting-since\":\"2026-13\"}}", "answers.waiting-since")]
    public async Task A_field_that_is_wrong_is_named(string body, string field)
    {
        using var answer = await host.Http.PostAsync(
            new Uri("/api/guidance", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.StartsWith(field, problem["errors"]!.AsObject().Single().Key, StringComparison.Ordinal);
        Assert.NotEmpty((string)problem["detail"]!);
        host.KeepsQuietAbout("halldis");
    }

    [Fact]
    public async Task Too_much_too_deep_and_of_another_kind_is_refused()
    {
        var path = new Uri("/api/guidance", UriKind.Relative);
        using var large = await host.Http.PostAsJsonAsync(path, new { municipality = "drammen", text = new string('x', 300_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var deep = await host.Http.PostAsync(
            path, new StringContent($"{{\"answers\":{{\"a\":{new string('[', 100)}{new string(']', 100)}}}}}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, deep.StatusCode);
        using var form = await host.Http.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("municipality", "drammen")]));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        Assert.All([large, deep, form], answer => Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u202E\0\u200B")]
    [InlineData("😀")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Nie wiem jak napisać, proszę o pomoc")]
    public async Task A_text_that_says_nothing_understandable_is_no_fault_and_the_service_is_asked_for(string text)
    {
        using var answer = await host.Http.PostAsJsonAsync(new Uri("/api/guidance", UriKind.Relative), new { municipality = "drammen", text });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var guidance = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Empty(guidance["understood"]!.AsArray());
        Assert.Equal("service", (string?)guidance["next"]!["question"]);
    }

    [Fact]
    public async Task A_text_of_a_hundred_thousand_characters_is_read_from_its_beginning()
    {
        var text = "Jeg fikk avslag på kommunal bolig. " + new string('x', 99_900);
        using var answer = await host.Http.PostAsJsonAsync(new Uri("/api/guidance", UriKind.Relative), new { municipality = "drammen", text });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains((await answer.Content.ReadFromJsonAsync<JsonObject>())!["understood"]!.AsArray(), each => (string?)each!["question"] == "service");
    }
}
