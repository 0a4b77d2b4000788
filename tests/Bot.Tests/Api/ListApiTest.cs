using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Tests.Conversation;

namespace OmbudGuide.Bot.Tests.Api;

/// <summary>What can be asked, and where, and whether the host is well.</summary>
[Collection(GuideCollection.Name)]
public sealed class ListApiTest(GuideHost host)
{
    [Fact]
    public async Task Municipalities_questions_and_health_can_be_asked_for()
    {
        var municipalities = (await host.Http.GetFromJsonAsync<JsonArray>("/api/municipalities"))!;
        Assert.Contains("drammen", municipalities.Select(each => (string)each!["id"]!));
        var questions = (await host.Http.GetFromJsonAsync<JsonArray>("/api/questions?municipality=drammen&language=en"))!;
        var kinds = questions.ToDictionary(each => (string)each!["id"]!, each => (string)each!["kind"]!, StringComparer.Ordinal);
        Assert.Equal("choice or text", kinds["service"]);
        Assert.Equal("choice", kinds["issue"]);
        Assert.Equal("date", kinds["happened"]);
        using var refused = await host.Http.GetAsync("/api/questions?municipality=atlantis");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("live", (string)(await host.Http.GetFromJsonAsync<JsonObject>("/health/live"))!["status"]!);
        Assert.Equal("ready", (string)(await host.Http.GetFromJsonAsync<JsonObject>("/health/ready"))!["status"]!);
    }
}
