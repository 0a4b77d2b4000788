using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Cases.Letters;

/// <summary>The ombud writes a letter in a case, keeps it and fetches it.</summary>
public sealed class LetterPagesTest
{
    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_draft_is_edited_kept_on_the_timeline_and_fetched_as_text_and_as_Word(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");
        using var ombud = await Browser.LoggedInAsync(host);
        await ombud.OpenAsync($"/office/cases/{receipt.Reference}");
        ombud.AssertWellFormed("nb");
        await ombud.OpenAsync(ombud.Page.QuerySelector(".letters a[href*='to-unit.question']")!.GetAttribute("href")!);
        ombud.AssertWellFormed("nb");
        var draft = ombud.Page.QuerySelector<IHtmlTextAreaElement>("#letter")!.Value.ReplaceLineEndings("\n");
        Assert.Contains($"**Spørsmål om Kommunal bolig – vår referanse {receipt.Reference}**", draft, StringComparison.Ordinal);
        Assert.DoesNotContain(receipt.Secret.Reveal(), draft, StringComparison.Ordinal);

        // What is not filled in is not kept, and nothing of it is lost.
        var written = draft.Replace("[dato]", "1. desember", StringComparison.Ordinal) + "\nGjelder 13097248022.";
        await ombud.SubmitAsync("form.card", ("text", written.ReplaceLineEndings("\r\n")));
        Assert.Equal(HttpStatusCode.BadRequest, ombud.Answer.StatusCode);
        ombud.AssertWellFormed("nb");
        Assert.Contains("[Ombudets spørsmål.]", ombud.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(written, ombud.Page.QuerySelector<IHtmlTextAreaElement>("#letter")!.Value.ReplaceLineEndings("\n"));
        written = written.Replace("[Ombudets spørsmål.]", "Hvorfor to linjer?", StringComparison.Ordinal)
            .Replace("[Kort om hva som skal ha gått galt. Ta bare med det innbyggeren har sagt ja til at vi deler.]", "Begrunnelsen var kort.", StringComparison.Ordinal);
        await ombud.SubmitAsync("form.card", ("text", written.ReplaceLineEndings("\r\n")));
        Assert.Equal($"/office/cases/{receipt.Reference}", ombud.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        ombud.AssertWellFormed("nb");
        var line = ombud.Page.QuerySelector(".event-letter-written")!;
        Assert.Contains("Skrev et brev: Spørsmål til enheten", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hvorfor to linjer?", line.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("13097248022", ombud.Text, StringComparison.Ordinal);

        var links = line.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
        var text = await FetchAsync(ombud, links[0], $"brev-{receipt.Reference}-1.txt");
        Assert.Contains("– Hvorfor to linjer?\n", Encoding.UTF8.GetString(text), StringComparison.Ordinal);
        Assert.DoesNotContain("**", Encoding.UTF8.GetString(text), StringComparison.Ordinal);
        using (var word = WordprocessingDocument.Open(new MemoryStream(await FetchAsync(ombud, links[1], $"brev-{receipt.Reference}-1.docx")), isEditable: false))
            Assert.Contains("Hvorfor to linjer?", word.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
        var log = await host.Services.GetRequiredService<AuditTrail>().ReadAsync("drammen", $"{receipt.Reference}", null, 3, default);
        Assert.Equal(["letter-read", "letter-read", "read"], log.Select(each => each.Action));

        // In the other language, to the citizen, who is told of the first letter.
        await ombud.OpenAsync($"/office/cases/{receipt.Reference}/letters?template=to-citizen.done&language=en");
        ombud.AssertWellFormed("nb");
        Assert.Contains("– We wrote to the unit on 22 November 2026.", ombud.Page.QuerySelector("#letter[lang=en]")!.TextContent, StringComparison.Ordinal);
        await ombud.OpenAsync($"/office/cases/{receipt.Reference}/letters?template=to-unit.order");
        Assert.Equal(HttpStatusCode.BadRequest, ombud.Answer.StatusCode);
        ombud.AssertWellFormed("nb");

        // One to the citizen is read with the receipt, where the ombud wants it so.
        await ombud.OpenAsync($"/office/cases/{receipt.Reference}/letters?template=to-citizen.received");
        await ombud.SubmitAsync("form.card", ("text", "**Vi har fått henvendelsen din**\n\nVi ringer i morgen."), ("show", "yes"));
        Assert.Contains("Vi ringer i morgen.", ombud.Page.QuerySelector(".event-message-to-citizen")!.TextContent, StringComparison.Ordinal);

        using var elsewhere = await Browser.LoggedInAsync(host, "ballerup");
        foreach (var address in links.Append($"/office/cases/{receipt.Reference}/letters?template=to-unit.question"))
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync(address)).Answer.StatusCode);
        using var citizen = new Browser(host);
        await citizen.OpenAsync("/case");
        await citizen.SubmitAsync("main form", ("reference", $"{receipt.Reference}"), ("secret", receipt.Secret.Reveal()));
        Assert.DoesNotContain("Hvorfor to linjer", citizen.Text, StringComparison.Ordinal);
        Assert.Contains("Vi har fått henvendelsen din\n\nVi ringer i morgen.", citizen.Page.QuerySelector(".event-message-to-citizen blockquote")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<byte[]> FetchAsync(Browser browser, string address, string name)
    {
        await browser.OpenAsync(address);
        var headers = browser.Answer.Content.Headers;
        Assert.Equal(("attachment", name, "application/octet-stream"), (headers.ContentDisposition!.DispositionType, headers.ContentDisposition.FileNameStar, $"{headers.ContentType}"));
        return await browser.Answer.Content.ReadAsByteArrayAsync();
    }
}
