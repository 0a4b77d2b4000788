using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OmbudGuide.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace OmbudGuide.Browser.Tests;

/// <summary>
/// A whole conversation with each of the other three ombuds in its own language, from a citizen's own words to the end. That the law is told right,
/// the scenarios prove; here it is seen that a citizen can get there.
/// </summary>
[Collection(SiteCollection.Name)]
public sealed partial class EachMunicipalityTest(Site site)
{
    private const string Companion = "Kommunen siger nej til ledsager til min mor, det er jo helt skørt, hun kan slet ikke gå alene";

    [BrowserFact]
    public async Task Trondheim_in_bokmaal_advises_on_a_refusal_that_is_to_be_appealed_first()
    {
        await using var visit = await site.VisitAsync();
        var talk = await visit.TalkAsync("nb", "trondheim");
        await talk.SayAsync("Fikk avslag på økonomisk sosialhjelp for to uker siden");
        await Expect(talk.Said.Last).ToContainTextAsync("økonomisk sosialhjelp");
        await talk.PressAsync("Stemmer", "Nei, vi kan gå videre");
        await talk.AnswerAsync(
            "Hva vil du gjøre nå?",
            ("Fikk du svaret skriftlig?", "brev"), ("Har du klaget", "nei"), ("tjenester fra Trondheim", "ja"), ("Hvem spør du for?", "meg selv"));

        var text = await talk.TextAsync();
        Assert.Matches("Delvis: ombudet .* i Trondheim kan gi deg råd", text);
        Assert.Contains("Statsforvalteren i Trøndelag", text, StringComparison.Ordinal);
        Assert.Matches(@"Send klagen senest (mandag|tirsdag|onsdag|torsdag|fredag) \d{1,2}\. [a-z]+ 20\d\d\.", text);
        Assert.Contains("Kommunen har ikke tatt stilling", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(DanishWords(), text);
    }

    [BrowserFact]
    public async Task Ballerup_in_Danish_explains_a_decision_and_its_borgerraadgiver_reads_the_case_that_is_sent()
    {
        await using var citizen = await site.VisitAsync(locale: "da-DK");
        var talk = await citizen.TalkAsync("da", "ballerup");
        await talk.SayAsync(Companion);
        await Expect(talk.Said.Last).ToContainTextAsync("ledsager");
        await Expect(talk.Said.Last).ToContainTextAsync("Er det rigtigt?");
        await talk.PressAsync("Det er rigtigt", "Hvorfor spørger du?");
        await talk.SayAsync("de ringede bare");
        await talk.AnswerAsync(
            "Hvad vil du gøre nu?",
            ("Hvilken dag fik du svaret?", "det ved jeg ikke"), ("Har du allerede klaget?", "det ved jeg ikke"), ("Bor du i Ballerup", "ja, det gør jeg"),
            ("Hvem spørger du for?", "min mor"));

        var text = await talk.TextAsync();
        Assert.Contains("borgerrådgiveren i Ballerup", text, StringComparison.Ordinal);
        Assert.Contains("Kommunen har ikke taget stilling", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(BokmaalWords(), text);
        await Expect(citizen.Page.Locator("html")).ToHaveAttributeAsync("lang", "da");

        await talk.PressAsync("Bed borgerrådgiveren om hjælp", "Hjælp til at skrive", "Ikke mere", "Telefon");
        await talk.SayAsync("44 77 20 00");
        await talk.SayAsync("Ane Jensen");
        await talk.PressAsync("Ja, tag det med");
        await Expect(talk.Said.Last).ToContainTextAsync("Skal jeg sende det her");
        await talk.PressAsync("Ja, send til borgerrådgiveren");
        var shown = ReceiptLines().Match(await talk.TextAsync());
        Assert.True(shown.Success, "No receipt was shown.");
        var receipt = new Receipt(shown.Groups["reference"].Value, shown.Groups["secret"].Value);

        await citizen.OpenCaseAsync(receipt);
        await Expect(citizen.Page.Locator("main")).ToContainTextAsync(Companion);
        await Expect(citizen.Page.Locator("html")).ToHaveAttributeAsync("lang", "da");
        Assert.DoesNotMatch(BokmaalWords(), await citizen.Page.Locator("main").InnerTextAsync());

        await using var ombud = await site.VisitAsync(locale: "da-DK");
        await ombud.LogInAsync(await site.AddOmbudAsync("Borgerrådgiveren", "ballerup"));
        await ombud.Page.GetByRole(AriaRole.Link, new() { Name = receipt.Reference }).ClickAsync();
        var page = ombud.Page.Locator("main");
        await Expect(page.Locator("blockquote")).ToHaveTextAsync(Companion);
        await Expect(page.Locator(".facts")).ToContainTextAsync("44 77 20 00");
        Assert.DoesNotMatch(BokmaalWords(), await page.InnerTextAsync());
        await page.Locator("#state").SelectOptionAsync("open");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gem status" }).ClickAsync();
        await Expect(page.Locator(".event-state-changed")).ToBeVisibleAsync();
        await citizen.Page.ReloadAsync();
        await Expect(citizen.Page.Locator("main")).ToContainTextAsync("Borgerrådgiveren arbejder med sagen.");
    }

    [BrowserFact]
    public async Task Lyngby_Taarbaek_in_Danish_on_a_small_screen_says_until_when_a_refusal_can_be_complained_of()
    {
        await using var visit = await site.VisitAsync(360, 740, "da-DK");
        var talk = await visit.TalkAsync("da", "lyngby-taarbaek");
        await talk.SayAsync("Fik afslag på handicapbil for tre uger siden, forstår ikke begrundelsen");
        await Expect(talk.Said.Last).ToContainTextAsync("afslag");
        await talk.PressAsync("Det er rigtigt");
        await talk.AnswerAsync(
            "Hvad vil du gøre nu?",
            ("Fik du svaret på skrift?", "ja, i e-boks"), ("Har du allerede klaget?", "nej, det har jeg ikke"), ("Bor du i Lyngby-Taarbæk", "ja"), ("Hvem spørger du for?", "mig selv"));

        var text = await talk.TextAsync();
        Assert.Contains("borgerrådgiveren i Lyngby-Taarbæk", text, StringComparison.Ordinal);
        Assert.Matches(@"Send klagen senest (mandag|tirsdag|onsdag|torsdag|fredag) den \d{1,2}\. [a-z]+ 20\d\d\.", text);
        Assert.Contains("Ankestyrelsen", text, StringComparison.Ordinal);
        Assert.Contains("Kommunen har ikke taget stilling", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(BokmaalWords(), text);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [BrowserFact]
    public async Task The_page_where_a_municipality_is_chosen_names_all_four()
    {
        await using var visit = await site.VisitAsync(locale: "da-DK");
        await visit.Page.GotoAsync("/");
        foreach (var name in new[] { "Drammen", "Trondheim", "Ballerup", "Lyngby-Taarbæk" })
        {
            await Expect(visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(name, RegexOptions.None, TimeSpan.FromSeconds(1)) })).ToBeVisibleAsync();
        }
    }

    [GeneratedRegex(@"Reference: (?<reference>[A-Z0-9]{4}-[A-Z0-9]{4})\s+Kode: (?<secret>[A-Z0-9]{4}(-[A-Z0-9]{4}){4})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReceiptLines();

    [GeneratedRegex(@"(?i)\b(av|hva|noe|uke[rn]?|vedtak\w*|søknad\w*|avslag|saken?|saksbehandl\w*|hjelp\w*|veiledning|kanskje|innen|spør)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BokmaalWords();

    [GeneratedRegex(@"(?i)\b(af|hvad|noget|uger?|afgørelse\w*|ansøgning\w*|afslag|sagen?|sagsbehandl\w*|hjælp\w*|vejledning|måske|spørger)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DanishWords();
}
