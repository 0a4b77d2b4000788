using OmbudGuide.Browser.Tests.Hosting;

namespace OmbudGuide.Browser.Tests;

/// <summary>No breach that axe-core finds, on any page, in any state that people stay in. It does not prove that the pages are easy to use.</summary>
[Collection(SiteCollection.Name)]
public sealed class AccessibilityTest(Site site)
{
    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task No_breach_is_found_from_the_citizens_greeting_to_the_opened_case(int width)
    {
        await using var visit = await site.VisitAsync(width);
        await visit.Page.GotoAsync("/");
        await Axe.FindsNothingAsync(visit.Page, "choosing the municipality");

        var talk = await visit.TalkAsync();
        await Axe.FindsNothingAsync(visit.Page, "the greeting");
        await talk.SayAsync(Words.Refusal);
        await Axe.FindsNothingAsync(visit.Page, "what was understood");
        await talk.PressAsync("Stemmer", "Ja, i brev eller melding", "Nei", "Ja", "Meg selv");
        await visit.UnfoldAsync();
        await Axe.FindsNothingAsync(visit.Page, "guidance with its reasons unfolded");
        var receipt = await talk.SendCaseAsync();
        await visit.UnfoldAsync();
        await Axe.FindsNothingAsync(visit.Page, "the receipt");

        await visit.Page.GotoAsync("/case");
        await Axe.FindsNothingAsync(visit.Page, "asking for a case");
        await visit.OpenCaseAsync(receipt);
        await visit.UnfoldAsync();
        await Axe.FindsNothingAsync(visit.Page, "the citizen's case");

        await visit.Page.GotoAsync("/office/login");
        await Axe.FindsNothingAsync(visit.Page, "logging in");
        await visit.LogInAsync(site);
        await Axe.FindsNothingAsync(visit.Page, "the ombud's cases");
        await visit.Page.GotoAsync($"/office/cases/{receipt.Reference}");
        await visit.UnfoldAsync();
        await Axe.FindsNothingAsync(visit.Page, "a case before the ombud");
        foreach (var path in new[] { "/office?view=open", "/office/due", "/office/log", "/office/notices", "/account" })
        {
            await visit.Page.GotoAsync(path);
            await Axe.FindsNothingAsync(visit.Page, path);
        }
    }
}
