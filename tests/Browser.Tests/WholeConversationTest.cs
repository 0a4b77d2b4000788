using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OmbudGuide.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace OmbudGuide.Browser.Tests;

/// <summary>The way that the product is made for: from a citizen's own words to a case on the ombud's desk.</summary>
[Collection(SiteCollection.Name)]
public sealed partial class WholeConversationTest(Site site)
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo")));

    /// <summary>A complaint is due three weeks after a decision that came two weeks ago, or on the next workday.</summary>
    private static string LastDay => NorwegianDay.Written(NorwegianDay.OrNextWorkday(Today.AddDays(-14 + 21)));

    [BrowserFact]
    public async Task A_refusal_of_housing_told_in_own_words_is_guided_to_the_last_day_to_complain()
    {
        await using var visit = await site.VisitAsync();
        var talk = await visit.TalkAsync();

        await talk.SayAsync(Words.Refusal);
        await Expect(talk.Said.Last).ToContainTextAsync("kommunal bolig");
        await Expect(talk.Said.Last).ToContainTextAsync("avslag");
        await Expect(talk.Said.Last).ToContainTextAsync("Stemmer det?");

        await talk.PressAsync("Stemmer", "Ja, i brev eller melding", "Hvorfor spør du?");
        await Expect(talk.Said.Last).ToContainTextAsync("Har du klaget allerede?");
        await talk.PressAsync("Nei", "Ja", "Meg selv");

        var text = await talk.TextAsync();
        Assert.Contains("Ja, kommuneombudet i Drammen kan hjelpe deg.", text, StringComparison.Ordinal);
        Assert.Contains($"Send klagen senest {LastDay}.", text, StringComparison.Ordinal);
        Assert.Contains("Kommunen har ikke tatt stilling", text, StringComparison.Ordinal);

        var deadline = talk.Reasons.Filter(new() { HasText = "Slik er fristen regnet" });
        var law = deadline.GetByRole(AriaRole.Link, new() { Name = "Forvaltningsloven, § 29" });
        await Expect(law).ToBeHiddenAsync();
        await deadline.Locator("summary").ClickAsync();
        await Expect(law).ToBeVisibleAsync();
        Assert.StartsWith("https://lovdata.no/", await law.GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_case_sent_with_consent_is_read_by_its_citizen_and_by_the_ombud()
    {
        await using var citizen = await site.VisitAsync();
        var talk = await citizen.TalkAsync();
        await talk.ReachGuidanceAsync();
        var receipt = await talk.SendCaseAsync();

        await citizen.OpenCaseAsync(receipt);
        foreach (var sent in new[] { Words.Refusal, "Ola Hansen", "22 22 22 22", $"Send klagen senest {LastDay}." })
            await Expect(citizen.Page.Locator("main")).ToContainTextAsync(sent);

        await using var ombud = await site.VisitAsync();
        await ombud.LogInAsync(site);
        await ombud.Page.GetByRole(AriaRole.Link, new() { Name = receipt.Reference }).ClickAsync();
        var page = ombud.Page.Locator("main");
        await Expect(page.Locator("h1")).ToContainTextAsync(receipt.Reference);
        await Expect(page.Locator("blockquote")).ToHaveTextAsync(Words.Refusal);
        await Expect(page.Locator(".answers")).ToContainTextAsync("Ja, i brev eller melding");
        await Expect(page.Locator(".deadlines time").First).ToHaveTextAsync(LastDay);
        await Expect(page.Locator(".guidance")).ToContainTextAsync("Ja, kommuneombudet i Drammen kan hjelpe deg.");
        await Expect(page.Locator(".facts")).ToContainTextAsync("22 22 22 22");

        var complaint = page.Locator(".guidance section").Filter(new() { HasText = "Send klagen senest" }).First;
        await complaint.GetByText("Hvorfor?").ClickAsync();
        await Expect(complaint.GetByRole(AriaRole.Link, new() { Name = "Forvaltningsloven § 28" }).First).ToBeVisibleAsync();

        await page.Locator("#state").SelectOptionAsync("open");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lagre status" }).ClickAsync();
        await Expect(page.Locator(".state").First).ToContainTextAsync("Åpen");
        await citizen.Page.ReloadAsync();
        await Expect(citizen.Page.Locator("main")).ToContainTextAsync("Ombudet arbeider med saken.");
    }

    [BrowserFact]
    public async Task Nothing_is_sent_without_a_yes()
    {
        await using var citizen = await site.VisitAsync();
        var talk = await citizen.TalkAsync();
        await talk.ReachGuidanceAsync();
        await talk.PressAsync("Be ombudet om hjelp", "Råd", "Ikke noe mer", "Ingen kontakt");
        await talk.SayAsync("Hopp over");
        await talk.SayAsync("Dette skal aldri bli sendt");
        await talk.PressAsync("Nei, ikke send");

        Assert.DoesNotContain("Referanse:", await talk.TextAsync(), StringComparison.Ordinal);
        await using var ombud = await site.VisitAsync();
        await ombud.LogInAsync(site);
        foreach (var reference in await ombud.Page.Locator(".cases th a").AllInnerTextsAsync())
        {
            await ombud.Page.GotoAsync($"/office/cases/{reference}");
            await Expect(ombud.Page.Locator("main")).Not.ToContainTextAsync("Dette skal aldri bli sendt");
        }
    }

    [BrowserFact]
    public async Task A_conversation_in_English_reaches_guidance_in_English()
    {
        await using var visit = await site.VisitAsync();
        var talk = await visit.TalkAsync("en");
        await talk.SayAsync("I was refused municipal housing two weeks ago");
        await talk.PressAsync("That is right", "Yes, in a letter or message", "No", "Yes", "Myself");

        var text = await talk.TextAsync();
        Assert.Matches(@"(?m)by (Monday|Tuesday|Wednesday|Thursday|Friday) \d{1,2} [A-Z][a-z]+ 20\d\d", text);
        Assert.DoesNotMatch("(?i)klage|frist|vedtak|[æøå]", text);
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [BrowserFact]
    public async Task Someone_in_danger_gets_numbers_to_press_before_anything_else()
    {
        await using var visit = await site.VisitAsync(360, 740);
        var talk = await visit.TalkAsync();
        await talk.SayAsync("Fikk avslag på sosialhjelp og orker ikke leve lenger");

        await Expect(talk.Said.Last).ToContainTextAsync("Vil du gå videre med saken?");
        var numbers = visit.Page.Locator("#chat").GetByRole(AriaRole.Link, new() { NameRegex = Number() });
        Assert.Equal("tel:113", await numbers.First.GetAttributeAsync("href"));
        Assert.Contains("tel:116123", await numbers.EvaluateAllAsync<string[]>("all => all.map(each => each.getAttribute('href'))"));
        await Expect(numbers.First).ToBeInViewportAsync();
    }

    [GeneratedRegex(@"^\d[\d ]+$", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
