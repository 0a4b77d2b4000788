using Microsoft.Playwright;
using OmbudGuide.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace OmbudGuide.Browser.Tests;

/// <summary>What could not be told of a case, as the office and the citizen see it.</summary>
[Collection(SiteCollection.Name)]
public sealed class NoticesPageTest(Site site)
{
    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task What_did_not_arrive_is_seen_and_tried_again_from_its_list_and_from_its_case(int width)
    {
        await using var citizen = await site.VisitAsync(width);
        var talk = await citizen.TalkAsync();
        await talk.ReachGuidanceAsync();
        var receipt = await talk.SendCaseAsync();

        await using var ombud = await site.VisitAsync(width);
        await ombud.LogInAsync(site);
        var page = ombud.Page;

        // This case's, or one that an earlier test sent: a receiver that is down is left alone for a while.
        var tried = page.Locator(".notices li", new() { HasText = "Mottakeren kunne ikke nås." }).First;
        for (var look = 0; look < 60; look++)
        {
            await page.GotoAsync("/office/notices");
            if (await tried.CountAsync() > 0) break;
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        await Expect(tried).ToContainTextAsync("Ny sak, melding til ombudets fagsystem");
        await StandsWellAsync(page, "what did not arrive");
        await tried.GetByRole(AriaRole.Button).FocusAsync();
        await ombud.LeaveAsync(() => page.Keyboard.PressAsync("Enter"));

        await page.GotoAsync($"/office/cases/{receipt.Reference}");
        await Expect(page.Locator(".facts .notices li")).ToContainTextAsync("Ny sak, melding til ombudets fagsystem");
        await StandsWellAsync(page, "a case with a notice");
        await citizen.OpenCaseAsync(receipt);
        await StandsWellAsync(citizen.Page, "a case that could not be told");
    }

    private static async Task StandsWellAsync(IPage page, string state)
    {
        await Axe.FindsNothingAsync(page, state);
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"{state} is {wide} pixels wider than the screen.");
    }
}
