using System.Net;
using AngleSharp.Html.Parser;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Pages;

/// <summary>The page as the server gives it; how it behaves is the browser tests' matter.</summary>
public sealed class CitizenPageTest
{
    [Theory]
    [InlineData("/?municipality=drammen", "nb")]
    [InlineData("/?municipality=drammen&lang=en", "en")]
    [InlineData("/?municipality=drammen&lang=da", "nb")]
    [InlineData("/?municipality=ballerup", "da")]
    public async Task The_page_is_in_a_language_of_the_municipality(string address, string language)
    {
        await using var host = await TestHost.StartAsync();
        var page = new HtmlParser().ParseDocument(await host.Http.GetStringAsync(address));
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(language, page.GetElementById("chat")!.GetAttribute("lang"));
        Assert.Equal($"[{language}:title]", page.Title);
        Assert.Equal("#chat", page.QuerySelector("a.skip")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("noscript"));
    }

    [Fact]
    public async Task A_person_can_be_reached_without_the_guide()
    {
        await using var host = await TestHost.StartAsync();
        var page = new HtmlParser().ParseDocument(await host.Http.GetStringAsync("/?municipality=drammen"));
        Assert.NotNull(page.QuerySelector("a[href='tel:32040000']"));
        Assert.NotNull(page.QuerySelector("a[href='mailto:ombud@drammen.example']"));
    }

    [Fact]
    public async Task Only_the_pages_own_scripts_and_styles_may_run()
    {
        await using var host = await TestHost.StartAsync();
        using var one = await host.Http.GetAsync("/?municipality=drammen");
        using var two = await host.Http.GetAsync("/?municipality=drammen");
        var policy = Assert.Single(one.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.NotEqual(policy, Assert.Single(two.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Without_a_municipality_one_is_chosen_and_an_unknown_one_is_said_to_be()
    {
        await using var host = await TestHost.StartAsync();
        var choose = new HtmlParser().ParseDocument(await host.Http.GetStringAsync("/"));
        Assert.Equal(["?municipality=drammen", "?municipality=ballerup"], choose.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        using var unknown = await host.Http.GetAsync("/?municipality=oslo");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("unknown-municipality", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb-NO,nb;q=0.9,en;q=0.5", "nb", "?municipality=ballerup")]
    [InlineData("da-DK", "da", "?municipality=ballerup")]
    [InlineData("en-GB", "en", "?municipality=ballerup&lang=en")]
    [InlineData("pl", "nb", "?municipality=ballerup")]
    public async Task The_choice_is_in_the_language_that_the_browser_asks_for(string accepted, string language, string link)
    {
        await using var host = await TestHost.StartAsync();
        host.Http.DefaultRequestHeaders.Add("Accept-Language", accepted);
        var choose = new HtmlParser().ParseDocument(await host.Http.GetStringAsync("/"));

        Assert.Equal(language, choose.DocumentElement.GetAttribute("lang"));
        Assert.Equal($"[{language}:choose-title]", choose.Title);
        Assert.Contains(link, choose.QuerySelectorAll("main a").Select(each => each.GetAttribute("href")));
    }

    [Fact]
    public async Task Everything_the_page_names_is_there_compressed_and_kept_for_good()
    {
        await using var host = await TestHost.StartAsync();
        var page = new HtmlParser().ParseDocument(await host.Http.GetStringAsync("/?municipality=drammen"));
        var named = page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)
            .Concat(page.QuerySelectorAll("link[href]").Select(link => link.GetAttribute("href")!)).ToList();
        Assert.Equal(4, named.Count);
        foreach (var address in named)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/" + address);
            request.Headers.AcceptEncoding.ParseAdd("br");
            using var answer = await host.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }
}
