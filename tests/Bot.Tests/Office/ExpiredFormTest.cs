using System.Net;
using AngleSharp.Html.Parser;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>A form that stood open for too long tells so, and gives back what was written in it.</summary>
public sealed class ExpiredFormTest
{
    private const string Words = "Ærlig talt: \"skjemaet\" & <b>teksten</b>";

    [Fact]
    public async Task What_was_written_is_not_lost_and_one_press_sends_it_again()
    {
        await using var host = await TestHost.StartAsync();
        var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");
        using var http = Reader(host);
        var answer = await PostAsync(http, "same-origin", ("reference", $"{receipt.Reference}"), ("secret", receipt.Secret.Reveal()));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("no-store", $"{answer.Headers.CacheControl}", StringComparison.Ordinal);

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Contains("hadde stått åpent for lenge", page.Title, StringComparison.Ordinal);
        var fields = page.QuerySelectorAll("form input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)).ToArray();
        var again = await PostAsync(http, "same-origin", fields);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains($"Sak {receipt.Reference}", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Written_words_come_back_as_they_were_and_as_no_markup()
    {
        await using var host = await TestHost.StartAsync();
        using var http = Reader(host);
        var html = await (await PostAsync(http, "same-origin", ("reference", Words))).Content.ReadAsStringAsync();
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Equal(Words, new HtmlParser().ParseDocument(html).QuerySelector("input[name=reference]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData(null)]
    public async Task A_form_from_another_site_is_not_given_back_to_be_sent(string? from)
    {
        await using var host = await TestHost.StartAsync();
        using var http = Reader(host);
        var answer = await PostAsync(http, from, ("reference", Words));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("hadde stått åpent for lenge", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", html, StringComparison.Ordinal);
        Assert.DoesNotContain("teksten", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password")]
    [InlineData("current")]
    [InlineData("chosen")]
    [InlineData("again")]
    public async Task A_password_is_never_given_back(string field)
    {
        await using var host = await TestHost.StartAsync();
        using var http = Reader(host);
        var html = await (await PostAsync(http, "same-origin", "/office/login", ("login", "kari"), (field, "hemmelig"))).Content.ReadAsStringAsync();
        Assert.DoesNotContain("hemmelig", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/office/login\"", html, StringComparison.Ordinal);
    }

    private static HttpClient Reader(TestHost host)
    {
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = host.Http.BaseAddress };
        http.DefaultRequestHeaders.Add("Accept-Language", "nb");
        return http;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string? from, params (string Name, string Value)[] fields) => PostAsync(http, from, "/case", fields);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, string? from, string to, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(to, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        if (from is not null) request.Headers.Add("Sec-Fetch-Site", from);
        return await http.SendAsync(request);
    }
}
