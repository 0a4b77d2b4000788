using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;

namespace OmbudGuide.Bot.Tests.Cases.Files;

/// <summary>Files on the citizen's page and the ombud's: one host for all of it.</summary>
public sealed class FilePagesTest : IAsyncLifetime
{
    private TestHost _host = null!;

    public async Task InitializeAsync() => _host = await TestHost.StartAsync(clock: new MovableClock(), settings: ["--RateLimits:CaseWritingsPerMinute", "1000"]);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_citizen_sends_a_file_the_ombud_fetches_it_and_nobody_is_ever_shown_it_inline()
    {
        var receipt = await _host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");
        using var citizen = await CitizenAsync(receipt);
        citizen.AssertWellFormed("nb");
        Assert.Equal(".pdf,.jpg,.jpeg,.png,.heic,.heif,.docx,.odt,.txt", citizen.Page.QuerySelector("#file")!.GetAttribute("accept"));
        var sent = SampleFiles.Pdf();
        await citizen.SendFileAsync("form[action*=File]", "..\\Vedtak <b>fra\u202E kommunen.pdf", sent);
        Assert.Equal("/case?done=file", citizen.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        citizen.AssertWellFormed("nb");
        Assert.Contains("Filen er sendt", citizen.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vedtak _b_fra kommunen.pdf", citizen.Page.QuerySelector(".files")!.TextContent, StringComparison.Ordinal);
        var own = citizen.Page.QuerySelector(".files a")!.GetAttribute("href")!;
        await citizen.OpenAsync("/case?handler=Copy");
        using (var copy = JsonDocument.Parse(await citizen.Answer.Content.ReadAsByteArrayAsync()))
        {
            var named = Assert.Single(copy.RootElement.GetProperty("files").EnumerateArray().ToList());
            Assert.Equal("Vedtak _b_fra kommunen.pdf", named.GetProperty("name").GetString());
            Assert.Equal(sent.Length, named.GetProperty("size").GetInt64());
        }

        await citizen.OpenAsync(own);
        await AssertAttachedAsync(citizen, sent);

        using var ombud = await Browser.LoggedInAsync(_host);
        await ombud.OpenAsync($"/office/cases/{receipt.Reference}");
        ombud.AssertWellFormed("nb");
        var link = ombud.Page.QuerySelector(".facts .files a")!.GetAttribute("href")!;
        Assert.Contains("Innbyggeren", ombud.Page.QuerySelector(".facts .files")!.TextContent, StringComparison.Ordinal);
        await ombud.OpenAsync(link);
        await AssertAttachedAsync(ombud, sent);

        // The ombud adds one, which is no business of the citizen's, and takes it away again.
        await ombud.OpenAsync($"/office/cases/{receipt.Reference}");
        await ombud.SendFileAsync("form[action$='/files']", "svar fra enheten.txt", "Svar som bare ombudet leser"u8.ToArray());
        Assert.Contains("svar fra enheten.txt", ombud.Page.QuerySelector(".facts .files")!.TextContent, StringComparison.Ordinal);
        var ours = ombud.Page.QuerySelectorAll(".facts .files a")[1].GetAttribute("href")!.Split('/')[^1];
        await citizen.OpenAsync("/case");
        Assert.DoesNotContain("svar fra enheten", citizen.Text, StringComparison.Ordinal);
        await citizen.OpenAsync($"/case?handler=File&file={ours}");
        Assert.Equal(HttpStatusCode.NotFound, citizen.Answer.StatusCode);
        await ombud.OpenAsync($"/office/cases/{receipt.Reference}/files");
        ombud.AssertWellFormed("nb");
        await ombud.SubmitAsync($"form:has(input[value='{ours}'])");
        Assert.Single(ombud.Page.QuerySelectorAll(".files li"));

        // The ombud of another municipality finds neither the page nor the file.
        using var elsewhere = await Browser.LoggedInAsync(_host, "ballerup");
        foreach (var address in new[] { link, $"/office/cases/{receipt.Reference}/files" })
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync(address)).Answer.StatusCode);
        using var desk = await Browser.LoggedInAsync(_host, role: StaffRole.Desk);
        await desk.OpenAsync(link);
        Assert.Equal("/office/no-access", desk.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        foreach (var line in new[] { "Vedtak", "svar fra enheten" }) Assert.DoesNotContain(line, _host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_taken_is_told_with_the_limit_and_changes_nothing()
    {
        var receipt = await _host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "b/1");
        using var citizen = await CitizenAsync(receipt);
        foreach (var (name, content, told) in new[]
        {
            ("side.html", "<html></html>"u8.ToArray(), "En slik fil kan ikke legges i saken. Du kan bruke PDF, JPEG, PNG, HEIC, Word (DOCX), OpenDocument (ODT) og TXT."),
            ("vedtak.pdf", "MZ"u8.ToArray(), "Innholdet i filen passer ikke med navnet."),
            ("vedtak.pdf", [], "Filen er tom."),
            ("vedtak.pdf", [.. "%PDF-1.7"u8, .. new byte[10 << 20]], "En fil kan være på høyst 10 MB."),
            ("vedtak.pdf", new byte[12 << 20], "En fil kan være på høyst 10 MB."),
            ("vedtak.pdf", new byte[40 << 20], "En fil kan være på høyst 10 MB."),
        })
        {
            await citizen.SendFileAsync("form[action*=File]", name, content);
            citizen.AssertWellFormed("nb");
            Assert.Contains(told, citizen.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Null(citizen.Page.QuerySelector(".files"));
        }

        await citizen.SubmitAsync("form[action*=File]");
        Assert.Contains("Velg en fil først.", citizen.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await citizen.SubmitAsync("form[action*=Close]");
        await citizen.PostFileAsync("/case?handler=File", "vedtak.pdf", SampleFiles.Pdf());
        Assert.Contains("velg filen på nytt", citizen.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task AssertAttachedAsync(Browser browser, byte[] sent)
    {
        var answer = browser.Answer;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Vedtak _b_fra kommunen.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("sandbox;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(sent, await answer.Content.ReadAsByteArrayAsync());
    }

    private async Task<Browser> CitizenAsync(CaseReceipt receipt)
    {
        var browser = new Browser(_host);
        await browser.OpenAsync("/case");
        await browser.SubmitAsync("main form", ("reference", $"{receipt.Reference}"), ("secret", receipt.Secret.Reveal()));
        return browser;
    }
}
