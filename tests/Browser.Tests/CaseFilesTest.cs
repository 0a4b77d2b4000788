using System.Text;
using Microsoft.Playwright;
using OmbudGuide.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace OmbudGuide.Browser.Tests;

/// <summary>Files go both ways through the browser's own form, on a desk and on a phone, and are saved, never shown.</summary>
[Collection(SiteCollection.Name)]
public sealed class CaseFilesTest(Site site)
{
    private static readonly byte[] Decision = Encoding.ASCII.GetBytes("%PDF-1.7\n% a decision\n%%EOF\n");

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_citizen_sends_a_file_and_the_ombud_saves_it(int width)
    {
        await using var citizen = await site.VisitAsync(width);
        var talk = await citizen.TalkAsync();
        await talk.ReachGuidanceAsync();
        var receipt = await talk.SendCaseAsync();
        await citizen.OpenCaseAsync(receipt);
        var page = citizen.Page;

        await page.ClickAsync("details:has(#file) > summary");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "vedtak fra kommunen med et langt navn uten bindestreker.pdf", MimeType = "application/pdf", Buffer = Decision });
        await page.ClickAsync("form:has(#file) button");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Filen er sendt til ombudet.");
        await StandsWellAsync(citizen, "the case with a file");

        await using var ombud = await site.VisitAsync(width);
        await ombud.LogInAsync(site);
        await ombud.Page.GotoAsync($"/office/cases/{receipt.Reference}");
        await StandsWellAsync(ombud, "a case with a file in the office");
        var saved = await ombud.Page.RunAndWaitForDownloadAsync(() => ombud.Page.ClickAsync(".facts .files a"));
        Assert.Equal("vedtak fra kommunen med et langt navn uten bindestreker.pdf", saved.SuggestedFilename);
        Assert.Equal(Decision, await File.ReadAllBytesAsync(await saved.PathAsync()));
        await ombud.Page.GotoAsync($"/office/cases/{receipt.Reference}/files");
        await StandsWellAsync(ombud, "the files of a case");
    }

    private static async Task StandsWellAsync(Visit visit, string state)
    {
        await visit.UnfoldAsync();
        await Axe.FindsNothingAsync(visit.Page, state);
        var wide = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"{state} is {wide} pixels wider than the screen.");
    }
}
