using Microsoft.Playwright;
using OmbudGuide.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace OmbudGuide.Browser.Tests;

/// <summary>A clerk with a keyboard and three citizens, and how it goes on with one of them.</summary>
[Collection(SiteCollection.Name)]
public sealed class DeskTest(Site site)
{
    [BrowserFact]
    public async Task A_clerk_triages_three_citizens_and_one_goes_to_the_ombud_who_works_the_case_to_its_end_and_the_citizen_reads_and_the_figures_count()
    {
        await using var ombud = await site.VisitAsync();
        await ombud.LogInAsync(site);
        var before = await CountedAsync(ombud.Page);
        var receipt = await TriageAsync();

        await WorkAsync(ombud, receipt);
        await using (var citizen = await site.VisitAsync())
        {
            await citizen.OpenCaseAsync(receipt);
            await Expect(citizen.Page.Locator(".state")).ToContainTextAsync("avsluttet");
            await Expect(citizen.Page.Locator(".event-message-to-citizen")).ToContainTextAsync("Kommunen gir deg boligen likevel.");
            await StandsWellAsync(citizen, "the case that is closed");
        }

        Assert.Equal(before + 1, await CountedAsync(ombud.Page));
        Assert.Contains($"kom det inn {before + 1} sak", await site.ReportAsync("drammen", TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTimeOffset.UtcNow, "Europe/Oslo").Year), StringComparison.Ordinal);
        await Expect(ombud.Page.Locator("#areas tbody tr", new() { HasText = "Boligkontoret" }).Locator("td")).Not.ToHaveTextAsync("0");
        await Expect(ombud.Page.Locator("#desk tbody tr", new() { HasText = "Vist videre" }).Locator("td")).Not.ToHaveTextAsync("0");
        await Expect(ombud.Page.Locator(".only-with-charts")).ToBeVisibleAsync();
        Assert.True(await ombud.Page.EvaluateAsync<bool>("""
            () => document.querySelectorAll('.chart canvas').length > 0 && [...document.querySelectorAll('.chart canvas')].every(canvas =>
              canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(value => value !== 0))
            """));
        await StandsWellAsync(ombud, "the statistics");
    }

    /// <summary>How many cases the ombud's statistics count in this year.</summary>
    private static async Task<int> CountedAsync(IPage page)
    {
        await page.GotoAsync("/office/statistics");
        var figures = await page.Locator("#months td").AllInnerTextsAsync();
        return figures.Sum(figure => int.Parse(figure, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The ombud's way through a case: a note, an answer, and how it ended.</summary>
    private static async Task WorkAsync(Visit ombud, Receipt receipt)
    {
        var page = ombud.Page;
        await page.GotoAsync($"/office/cases/{receipt.Reference}");
        await Expect(page.Locator(".consent")).ToContainTextAsync("Tora Torg");
        await StandsWellAsync(ombud, "the case from the desk");
        await page.FillAsync("#note", "Snakket med boligkontoret.");
        await page.ClickAsync("form[action*=Note] button");
        await Expect(page.Locator(".event-note")).ToContainTextAsync("Snakket med boligkontoret.");
        await page.FillAsync("#message", "Kommunen gir deg boligen likevel.");
        await page.ClickAsync("form[action*=Message] button");
        await Expect(page.Locator(".event-message-to-citizen")).ToContainTextAsync("boligen likevel");
        await page.SelectOptionAsync("#state", "closed");
        await page.SelectOptionAsync("#outcome", "solved");
        await page.ClickAsync("form[action*=State] button");
        await Expect(page.Locator(".event-state-changed", new() { HasText = "Avsluttet" })).ToHaveCountAsync(1);
        await page.GotoAsync($"/office/cases/{receipt.Reference}");
        await Expect(page.Locator("#state")).ToHaveValueAsync("closed");
        await StandsWellAsync(ombud, "the case that has ended");
    }

    /// <summary>On a desk and on a phone.</summary>
    private static async Task StandsWellAsync(Visit visit, string state)
    {
        await visit.UnfoldAsync();
        foreach (var width in new[] { 360, 1280 })
        {
            await visit.Page.SetViewportSizeAsync(width, 860);
            await Axe.FindsNothingAsync(visit.Page, $"{state} at {width}");
            var wide = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(wide <= 0, $"{state} is {wide} pixels wider than {width}.");
        }
    }

    /// <summary>Three citizens by keyboard: one waits, one is shown to another body, and one's matter goes to the ombud. Gives its receipt.</summary>
    private async Task<Receipt> TriageAsync()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.LogInAsync(await site.AddClerkAsync("Tora Torg"), "/desk");
        await Axe.FindsNothingAsync(page, "the desk");

        // The first one waits while the second is helped.
        await BeginAsync(page, "Sønnen min fikk avslag på barnehageplass");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Barnehageplass");
        var first = page.Url;

        await BeginAsync(page, "NAV har stoppet sykepengene mine");
        await Expect(page.Locator("#brief")).ToContainTextAsync("Utenfor mandatet");
        await Expect(page.Locator(".tabs a")).ToHaveCountAsync(2);
        await ChooseAsync(page, "[name=result]", 1);
        await PressAsync(page, "form[action*=End] button");
        await Visit.IsAtAsync(page, "/desk");
        await Expect(page.Locator(".counts tbody tr").First.Locator("td").Nth(2)).Not.ToHaveTextAsync("0");

        // The third one's matter goes to the ombud.
        await BeginAsync(page, Words.Refusal);
        await page.EvaluateAsync("() => { window.stayed = true; }");
        foreach (var question in new[] { "decision", "complaint-status", "connection", "acting-for" })
        {
            if (await page.Locator($"[name='was.{question}']").GetAttributeAsync("value") is { Length: > 0 }) continue;
            var group = $"[name='answer.{question}']";
            await TabToAsync(page, $"{group}:checked");
            await page.Keyboard.PressAsync("ArrowDown");
            await Expect(page.Locator($"[name='was.{question}']")).Not.ToHaveValueAsync("");
            Assert.True(await page.EvaluateAsync<bool>($"() => document.activeElement.name === 'answer.{question}'"), "The focus was lost when the answer came.");
        }

        await Expect(page.Locator("#brief[role=status]")).ToContainTextAsync("Alt er spurt om");
        Assert.True(await page.EvaluateAsync<bool>("() => window.stayed === true"));
        await Expect(page.Locator("#outcome")).ToContainTextAsync("Send klagen senest");
        await visit.UnfoldAsync();
        await Axe.FindsNothingAsync(page, "a contact");
        await PressAsync(page, "a[href$='/hand-over']");
        await Visit.IsAtAsync(page, "/hand-over");
        await TabToAsync(page, "[name=help]");
        await page.Keyboard.PressAsync("Space");
        await ChooseAsync(page, "[name=way]", 0);
        await TabToAsync(page, "#address");
        await page.Keyboard.TypeAsync("99 88 77 66");
        await PressAsync(page, "#wishes button");
        await Expect(page.Locator("#read-out blockquote")).ToContainTextAsync("99 88 77 66");
        await Axe.FindsNothingAsync(page, "what is read out");
        await TabToAsync(page, "[name=yes]");
        await page.Keyboard.PressAsync("Space");
        await PressAsync(page, "#consent button");
        await Expect(page.Locator(".receipt code")).ToHaveCountAsync(2);
        var codes = await page.Locator(".receipt code").AllInnerTextsAsync();
        await Axe.FindsNothingAsync(page, "the receipt");

        await page.GotoAsync("/desk");
        await Expect(page.Locator(".aside-list", new() { HasText = codes[0] })).ToContainTextAsync("Ny");
        await page.GotoAsync(first);
        await Expect(page.Locator("#words")).ToHaveValueAsync("Sønnen min fikk avslag på barnehageplass");
        return new Receipt(codes[0], codes[1]);
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Every_page_of_the_desk_fits_the_screen_and_no_breach_is_found(int width)
    {
        await using var visit = await site.VisitAsync(width);
        var page = visit.Page;
        await visit.LogInAsync(await site.AddClerkAsync("Siri Skranke"), "/desk");
        await page.ClickAsync(".new-contact button");
        await page.FillAsync("#words", $"{Words.Refusal} Ring 99 88 77 66.");
        await Expect(page.Locator("#read")).ToContainTextAsync("Kommunal bolig");
        await page.ClickAsync("h1");
        await Expect(page.Locator("#words")).Not.ToHaveValueAsync(new System.Text.RegularExpressions.Regex("99 88", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        var contact = new Uri(page.Url).AbsolutePath;
        foreach (var address in new[] { "/desk", contact, $"{contact}/say", $"{contact}/hand-over", "/desk/bodies", "/desk/bodies?q=nav" })
        {
            await page.GotoAsync(address);
            await Axe.FindsNothingAsync(page, address);
            var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(wide <= 0, $"{address} is {wide} pixels wider than {width}.");
        }
    }

    [BrowserFact]
    public async Task Enter_in_a_field_sends_it_and_confirms_nothing_and_a_session_that_is_over_leads_to_the_login()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await visit.LogInAsync(await site.AddClerkAsync("Enok Enter"), "/desk");
        await BeginAsync(page, "Fikk skriftlig avslag på kommunal bolig");
        await page.FillAsync("#answer-decision-received", "for tre uker siden");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[name='was.decision-received']")).Not.ToHaveValueAsync("");
        await Expect(page.Locator("#read")).ToBeVisibleAsync();

        await page.Context.ClearCookiesAsync();
        await page.CheckAsync("#answer-connection-here");
        await Visit.IsAtAsync(page, "/office/login");
    }

    private static async Task BeginAsync(IPage page, string words)
    {
        await PressAsync(page, ".new-contact button");
        await Expect(page.Locator("#words")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(words);
        await Expect(page.Locator("#read")).ToBeVisibleAsync();
    }

    /// <summary>Chooses the option at a place of a group of which none is chosen.</summary>
    private static async Task ChooseAsync(IPage page, string group, int place)
    {
        await TabToAsync(page, group);
        await page.Keyboard.PressAsync("Space");
        for (var step = 0; step < place; step++) await page.Keyboard.PressAsync("ArrowDown");
    }

    private static async Task PressAsync(IPage page, string selector)
    {
        await TabToAsync(page, selector);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tabs on, at most once round the page.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var stop = 0; stop < 300; stop++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }
}
