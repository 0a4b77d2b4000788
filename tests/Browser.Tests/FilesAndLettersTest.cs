using System.Text;
using Microsoft.Playwright;
using OmbudGuide.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace OmbudGuide.Browser.Tests;

/// <summary>Files and letters of a case in a browser, on a desk and on a phone: sent through its own form, written in its own field, and saved, never shown.</summary>
[Collection(SiteCollection.Name)]
public sealed class FilesAndLettersTest(Site site)
{
    private static readonly byte[] Decision = Encoding.ASCII.GetBytes("%PDF-1.7\n% a decision\n%%EOF\n");

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_citizen_sends_a_file_the_ombud_saves_it_and_writes_to_the_unit(int width)
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

        await ombud.Page.GotoAsync($"/office/cases/{receipt.Reference}");
        await ombud.Page.ClickAsync(".letters a[href*='to-unit.question']");
        await StandsWellAsync(ombud, "the draft of a letter");
        var draft = await ombud.Page.InputValueAsync("#letter");
        Assert.Contains($"vår referanse {receipt.Reference}**", draft, StringComparison.Ordinal);
        await ombud.Page.FillAsync("#letter", draft.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
        await ombud.Page.ClickAsync("form:has(#letter) button");
        await Expect(ombud.Page.Locator(".event-letter-written")).ToContainTextAsync("Skrev et brev: Spørsmål til enheten");
        await StandsWellAsync(ombud, "a case with a letter");
        var letter = await ombud.Page.RunAndWaitForDownloadAsync(() => ombud.Page.ClickAsync(".event-letter-written a[href$='.docx']"));
        Assert.EndsWith(".docx", letter.SuggestedFilename, StringComparison.Ordinal);
    }

    private static async Task StandsWellAsync(Visit visit, string state)
    {
        await visit.UnfoldAsync();
        await Axe.FindsNothingAsync(visit.Page, state);
        var wide = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"{state} is {wide} pixels wider than the screen.");
    }
}
