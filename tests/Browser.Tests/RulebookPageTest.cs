using Microsoft.Playwright;
using OmbudGuide.Browser.Tests.Hosting;

namespace OmbudGuide.Browser.Tests;

/// <summary>The ombud's rule book as it is served: readable on a desk and on a phone, and its maps have room for their words.</summary>
[Collection(SiteCollection.Name)]
public sealed class RulebookPageTest(Site site)
{
    private static readonly TimeSpan WritingTime = TimeSpan.FromMinutes(5);

    [BrowserTheory]
    [InlineData(1280, "drammen", "nb")]
    [InlineData(360, "drammen", "nb")]
    public async Task No_breach_is_found_in_the_book_and_nothing_must_be_scrolled_sideways(int width, string municipality, string language)
    {
        await using var visit = await site.VisitAsync(width);
        await OpenAsync(visit.Page, municipality, language);
        await Axe.FindsNothingAsync(visit.Page, "the rule book");
        var wide = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('html, body, main, table, section')]
              .filter(each => each.scrollWidth > document.documentElement.clientWidth + 1)
              .map(each => `${each.tagName} ${each.className}: ${each.scrollWidth}`)
            """);
        Assert.True(wide.Length == 0, string.Join("; ", wide));
    }

    [BrowserFact]
    public async Task Every_word_of_a_map_stands_inside_its_box()
    {
        await using var visit = await site.VisitAsync(1280);
        await OpenAsync(visit.Page, "drammen", "nb");
        var outside = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.map:not(#map-all) svg')].flatMap(svg => {
              const box = svg.querySelector('rect').getBBox();
              return [...svg.querySelectorAll('text')].filter(text => {
                const { x, y, width, height } = text.getBBox();
                return x < box.x || y < box.y || x + width > box.x + box.width || y + height > box.y + box.height;
              }).map(text => text.textContent);
            })
            """);
        Assert.True(outside.Length == 0, string.Join("; ", outside));
    }

    /// <summary>The book is written when it is asked for the first time; until then the host says when to come back.</summary>
    private static async Task OpenAsync(IPage page, string municipality, string language)
    {
        var address = $"/rulebook?municipality={municipality}&lang={language}";
        using var limit = new CancellationTokenSource(WritingTime);
        while ((await page.APIRequest.GetAsync(address, new() { Timeout = 60_000 })).Status == 503)
        {
            limit.Token.ThrowIfCancellationRequested();
        }

        await page.GotoAsync(address);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.True(await page.Locator(".map").CountAsync() > 2);
    }
}
