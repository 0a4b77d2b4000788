using Microsoft.Playwright;
using OmbudGuide.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace OmbudGuide.Browser.Tests;

/// <summary>Someone who has no mouse, or no hand for one.</summary>
[Collection(SiteCollection.Name)]
public sealed class KeyboardTest(Site site)
{
    [BrowserFact]
    public async Task Guidance_is_reached_and_its_reasons_are_unfolded_by_keyboard_alone()
    {
        await using var visit = await site.VisitAsync();
        var talk = await visit.TalkAsync();
        var page = visit.Page;

        await TabToAsync(page, "[data-id=webchat-sendbox-input]");
        await page.Keyboard.TypeAsync(Words.Refusal);
        await page.Keyboard.PressAsync("Enter");
        await talk.HearAsync(1);
        foreach (var (answer, said) in new[] { "Stemmer", "Ja, i brev eller melding", "Nei", "Ja", "Meg selv" }.Select((answer, at) => (answer, at + 2)))
        {
            await TabToButtonAsync(page, answer);
            await page.Keyboard.PressAsync("Enter");
            await talk.HearAsync(said);
        }

        Assert.Contains("Send klagen senest", await talk.TextAsync(), StringComparison.Ordinal);
        await talk.Reasons.First.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(talk.Reasons.First).ToHaveAttributeAsync("open", "");
    }

    [BrowserFact]
    public async Task The_keyboard_skips_to_the_conversation_and_shows_where_it_is()
    {
        await using var visit = await site.VisitAsync();
        await visit.TalkAsync();
        var page = visit.Page;

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("a.skip")).ToBeFocusedAsync();
        await Expect(page.Locator("a.skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#chat")).ToBeFocusedAsync();
        for (var stop = 0; stop < 6; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await IsMarkedAsync(page), $"Nothing shows where the keyboard is: {await FocusAsync(page)}");
        }
    }

    private static Task TabToButtonAsync(IPage page, string name) =>
        MoveUntilAsync(page, $"el => el.classList.contains('webchat__suggested-action') && el.innerText.trim() === '{name}'", name, amongAnswers: true);

    private static Task TabToAsync(IPage page, string selector) => MoveUntilAsync(page, $"el => el.matches('{selector}')", selector, amongAnswers: false);

    /// <summary>Tabs on, at most once round the page; the answers are one stop, and the arrows move among them, as WAI-ARIA has it.</summary>
    private static async Task MoveUntilAsync(IPage page, string isThere, string name, bool amongAnswers)
    {
        for (var stop = 0; stop < 60; stop++)
        {
            if (await page.EvaluateAsync<bool>($"() => ({isThere})(document.activeElement)")) return;
            var atAnswers = amongAnswers && await page.EvaluateAsync<bool>("() => document.activeElement.matches('.webchat__suggested-action')");
            await page.Keyboard.PressAsync(atAnswers ? "ArrowRight" : "Tab");
        }

        Assert.Fail($"The keyboard does not reach {name}; it is at {await FocusAsync(page)}.");
    }

    private static Task<string> FocusAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)");

    /// <summary>What is seen changes when the focus is taken away.</summary>
    private static async Task<bool> IsMarkedAsync(IPage page)
    {
        var marked = await page.ScreenshotAsync(new() { Caret = ScreenshotCaret.Initial });
        var focused = await page.EvaluateHandleAsync("() => { const at = document.activeElement; at.blur(); return at; }");
        var plain = await page.ScreenshotAsync(new() { Caret = ScreenshotCaret.Hide });
        await focused.AsElement()!.FocusAsync();
        return !marked.SequenceEqual(plain);
    }
}
