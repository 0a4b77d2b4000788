using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Language;

/// <summary>The reading over HTTP: its shape, and what is refused. What is read is tested beside this file.</summary>
public sealed class UnderstandEndpointTest : IAsyncLifetime
{
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_text_is_answered_with_all_that_was_read()
    {
        using var response = await _host.Http.PostAsJsonAsync("/api/understand", new
        {
            text = "Fikk avslag på kommunal bolig for to uker siden. Fristen er 3 uker. Ring 912 34 567",
            language = "nb",
            asOf = "2026-11-22",
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var read = await response.Content.ReadFromJsonAsync<JsonElement>();
        var time = read.GetProperty("times")[0];
        Assert.Equal("for to uker siden", time.GetProperty("text").GetString());
        Assert.Equal("[30,47]", time.GetProperty("span").GetRawText());
        Assert.Equal("2026-11-08", time.GetProperty("timex").GetString());
        Assert.Equal("2026-11-08", time.GetProperty("from").GetString());
        Assert.Equal("2026-11-08", time.GetProperty("to").GetString());
        Assert.Equal("day", time.GetProperty("precision").GetString());
        Assert.True(time.GetProperty("approximate").GetBoolean());
        Assert.Equal(0, time.GetProperty("other").GetArrayLength());
        Assert.Equal("P3W", read.GetProperty("durations")[0].GetProperty("timex").GetString());
        Assert.Equal("housing.municipal-housing", read.GetProperty("services")[0].GetProperty("id").GetString());
        Assert.Equal("decision", read.GetProperty("issue").GetString());
        Assert.Equal("phone", read.GetProperty("personalData")[0].GetProperty("kind").GetString());
        Assert.Equal(JsonValueKind.Null, read.GetProperty("answer").ValueKind);
        Assert.Equal(0, read.GetProperty("numbers").GetArrayLength());
        Assert.Equal(0, read.GetProperty("danger").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"language":"nb"}""", "text")]
    [InlineData("""{"text":"hei"}""", "language")]
    [InlineData("""{"text":"hei","language":"xx"}""", "language")]
    [InlineData("""{"text":"hei","language":"nb","asOf":"i går"}""", "asOf")]
    [InlineData("""{"text":"hei","language":"nb","asOf":"0001-01-01"}""", "asOf")]
    [InlineData("""{"text":"hei","language":"nb","asOf":"3024-01-01"}""", "asOf")]
    [InlineData("""{"text":5,"language":"nb"}""", "$.text")]
    [InlineData("""{"text":"hei","language":"nb","other":1}""", "$.other")]
    [InlineData("""{"text":""", null)]
    [InlineData("null", "$")]
    public async Task Bad_input_is_refused_by_the_name_of_the_field(string body, string? field)
    {
        using var response = await _host.Http.PostAsync("/api/understand", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        var named = Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name;
        Assert.True(field is null || named == field, named);
    }

    [Fact]
    public async Task A_text_of_a_hundred_thousand_characters_is_taken_and_a_longer_one_refused()
    {
        using var taken = await _host.Http.PostAsJsonAsync("/api/understand", new { text = new string('å', 100_000), language = "nb" });
        using var refused = await _host.Http.PostAsJsonAsync("/api/understand", new { text = new string('a', 100_001), language = "nb" });
        using var flood = await _host.Http.PostAsJsonAsync("/api/understand", new { text = new string('a', 2_000_000), language = "nb" });

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, flood.StatusCode);
    }

    [Fact]
    public async Task Who_asks_before_sending_a_body_without_end_is_refused_and_sends_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/understand");
        request.Headers.ExpectContinue = true;
        request.Content = new StringContent("", Encoding.UTF8, "application/json");
        request.Content.Headers.ContentLength = 1L << 30;
        using var patient = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = Tab.Patience }) { BaseAddress = _host.Http.BaseAddress };

        using var refused = await patient.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }
}
