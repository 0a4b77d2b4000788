using Microsoft.Playwright;
using OmbudGuide.Browser.Tests.Hosting;

namespace OmbudGuide.Browser.Tests;

/// <summary>The ombud's figures in a browser: charts beside tables, on a desk and on a phone.</summary>
[Collection(SiteCollection.Name)]
public sealed class StatisticsPageTest(Site site)
{
    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_case_that_was_sent_is_counted_and_drawn_and_no_breach_is_found(int width)
    {
        await using (var citizen = await site.VisitAsync())
        {
            var talk = await citizen.TalkAsync();
            await talk.ReachGuidanceAsync();
            await talk.SendCaseAsync();
        }

        await using var ombud = await site.VisitAsync(width);
        await ombud.LogInAsync(site);
        await ombud.Page.ClickAsync("header a[href$='/office/statistics']");

        await Assertions.Expect(ombud.Page.Locator("#areas tbody tr", new() { HasText = "Boligkontoret" }).Locator("td")).Not.ToHaveTextAsync("0");
        await Assertions.Expect(ombud.Page.Locator(".chart canvas").First).ToBeVisibleAsync();
        await Assertions.Expect(ombud.Page.Locator(".only-with-charts")).ToBeVisibleAsync();
        Assert.True(await ombud.Page.EvaluateAsync<bool>("""
            () => [...document.querySelectorAll('.chart canvas')].every(canvas =>
              canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(value => value !== 0))
            """));
        await Axe.FindsNothingAsync(ombud.Page, "the statistics");
        var wide = await ombud.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"The page is {wide} pixels wider than {width}.");
    }
}
