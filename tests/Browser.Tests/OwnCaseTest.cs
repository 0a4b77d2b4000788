using System.Text.Json;
using Microsoft.Playwright;
using OmbudGuide.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace OmbudGuide.Browser.Tests;

/// <summary>The citizen and the ombud write to each other through the receipt, on a desk and on a phone, by keyboard.</summary>
[Collection(SiteCollection.Name)]
public sealed class OwnCaseTest(Site site)
{
    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task The_ombud_writes_the_citizen_answers_by_keyboard_and_the_ombud_sees_it(int width)
    {
        await using var citizen = await site.VisitAsync(width);
        var talk = await citizen.TalkAsync();
        await talk.ReachGuidanceAsync();
        var receipt = await talk.SendCaseAsync();

        await using var ombud = await site.VisitAsync();
        await ombud.LogInAsync(site);
        await ombud.Page.GotoAsync($"/office/cases/{receipt.Reference}");
        await ombud.Page.EvaluateAsync("() => { window.stayed = true; }");
        await ombud.Page.FillAsync("#note", "Et notat som ikke er ferdig");
        await ombud.Page.FillAsync("#message", "Kan du skrive av hva som sto i avslaget?");
        await ombud.Page.CheckAsync("input[name=wait]");
        await ombud.Page.ClickAsync("form[action*=Message] button");

        // The message is on the page that stayed, and what was being written beside it too.
        await Expect(ombud.Page.Locator(".event-message-to-citizen")).ToContainTextAsync("hva som sto i avslaget");
        await Expect(ombud.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Lagret.");
        await Expect(ombud.Page.Locator("#message")).ToHaveValueAsync("");
        await Expect(ombud.Page.Locator("#note")).ToHaveValueAsync("Et notat som ikke er ferdig");
        Assert.True(await ombud.Page.EvaluateAsync<bool>("() => window.stayed === true"));

        await citizen.OpenCaseAsync(receipt);
        var page = citizen.Page;
        Assert.EndsWith("/case", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator(".state")).ToContainTextAsync("Ombudet venter på svar fra deg");
        await Expect(page.Locator(".event-message-to-citizen")).ToContainTextAsync("hva som sto i avslaget");
        await page.FocusAsync("nav a[href='#write']");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "#message");
        await page.Keyboard.TypeAsync("Det sto at jeg ikke fyller vilkårene.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Meldingen er sendt");
        await page.ReloadAsync();
        await Expect(page.Locator(".event-message-from-citizen")).ToHaveCountAsync(1);
        await StandsWellAsync(citizen, "the case with messages");

        await page.SelectOptionAsync("#kind", "email");
        await page.FillAsync("#address", "ola@eksempel.no");
        await page.ClickAsync("form[action*=Contact] button");
        await Expect(page.Locator("main")).ToContainTextAsync("E-post: ola@eksempel.no");
        var copy = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href*=Copy]"));
        Assert.Equal($"{receipt.Reference}.json", copy.SuggestedFilename);
        using var read = JsonDocument.Parse(await File.ReadAllTextAsync(await copy.PathAsync()));
        Assert.Equal(receipt.Reference, read.RootElement.GetProperty("reference").GetString());
        await page.GotoAsync("/case/print");
        await StandsWellAsync(citizen, "the case to print");

        await ombud.Page.GotoAsync("/office?view=new");
        await Expect(ombud.Page.Locator("tbody tr", new() { HasText = receipt.Reference })).ToContainTextAsync("Nytt fra innbyggeren");
        await ombud.Page.GotoAsync($"/office/cases/{receipt.Reference}");
        await Expect(ombud.Page.Locator(".event-message-from-citizen")).ToContainTextAsync("ikke fyller vilkårene");
        await Expect(ombud.Page.Locator(".facts")).ToContainTextAsync("ola@eksempel.no");

        await page.GotoAsync("/case");
        await page.ClickAsync("form[action*=Close] button");
        await Expect(page.Locator("#secret")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("main")).Not.ToContainTextAsync("vilkårene");
    }

    private static async Task StandsWellAsync(Visit visit, string state)
    {
        await visit.UnfoldAsync();
        await Axe.FindsNothingAsync(visit.Page, state);
        var wide = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"{state} is {wide} pixels wider than the screen.");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var stop = 0; stop < 40; stop++)
        {
            if (await page.EvaluateAsync<bool>($"() => document.activeElement.matches('{selector}')")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }
}
