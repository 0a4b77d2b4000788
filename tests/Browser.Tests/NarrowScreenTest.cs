using Microsoft.Playwright;
using OmbudGuide.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace OmbudGuide.Browser.Tests;

/// <summary>A phone, and a desk screen magnified four times, which is as narrow.</summary>
[Collection(SiteCollection.Name)]
public sealed class NarrowScreenTest(Site site)
{
    [BrowserTheory]
    [InlineData(320, 640)]
    [InlineData(360, 740)]
    public async Task Nothing_must_be_scrolled_sideways(int width, int height)
    {
        await using var visit = await site.VisitAsync(width, height);
        var page = visit.Page;
        await page.GotoAsync("/");
        await FitsAsync(page, "choosing the municipality");

        var talk = await visit.TalkAsync();
        await FitsAsync(page, "the greeting");
        await talk.ReachGuidanceAsync();
        await visit.UnfoldAsync();
        await FitsAsync(page, "guidance");
        var receipt = await talk.SendCaseAsync();
        await visit.UnfoldAsync();
        await FitsAsync(page, "the receipt");

        await page.GotoAsync("/case");
        await FitsAsync(page, "asking for a case");
        await visit.OpenCaseAsync(receipt);
        await visit.UnfoldAsync();
        await FitsAsync(page, "the citizen's case");

        await page.GotoAsync("/office/login");
        await FitsAsync(page, "logging in");
        await visit.LogInAsync(site);
        await FitsAsync(page, "the ombud's cases");
        await page.GotoAsync($"/office/cases/{receipt.Reference}");
        await visit.UnfoldAsync();
        await FitsAsync(page, "a case before the ombud");
        foreach (var path in new[] { "/office?view=open", "/office/due", "/office/log", "/office/notices", "/account" })
        {
            await page.GotoAsync(path);
            await FitsAsync(page, path);
        }
    }

    [BrowserFact]
    public async Task Every_answer_is_large_enough_for_a_thumb()
    {
        await using var visit = await site.VisitAsync(360, 740);
        var talk = await visit.TalkAsync();
        await talk.SayAsync(Words.Refusal);
        await talk.PressAsync("Stemmer");

        foreach (var button in await talk.Buttons.AllAsync())
        {
            var box = await button.BoundingBoxAsync();
            Assert.True(box is { Height: >= 44, Width: >= 44 }, $"{await button.InnerTextAsync()}: {box?.Width} × {box?.Height}");
        }
    }

    [BrowserTheory]
    [InlineData("nb", "Hei.")]
    [InlineData("en", "Hello.")]
    public async Task The_page_says_which_language_it_speaks(string language, string greeting)
    {
        await using var visit = await site.VisitAsync(360, 740);
        var talk = await visit.TalkAsync(language);
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(visit.Page.Locator("#chat")).ToHaveAttributeAsync("lang", language);
        await Expect(talk.Said.First).ToContainTextAsync(greeting);
    }

    /// <summary>Neither the page nor anything that scrolls in it is wider than what is seen of it.</summary>
    private static async Task FitsAsync(IPage page, string state)
    {
        var wide = await page.EvaluateAsync<string[]>("""
            () => [document.documentElement, ...document.querySelectorAll('main, #chat *, details, section, table')]
              .filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1 && !each.closest('.webchat__keyboard-help')
                && (each === document.documentElement || /auto|scroll/.test(getComputedStyle(each).overflowX)))
              .map(each => `${each.tagName} ${each.className}: ${each.scrollWidth} in ${each.clientWidth}`)
            """);
        Assert.True(wide.Length == 0, $"{state}: {string.Join("; ", wide)}");
    }
}
