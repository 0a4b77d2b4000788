using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;

namespace OmbudGuide.Bot.Tests.Statistics;

/// <summary>The ombud's own page of figures, and the files that are taken out of it.</summary>
public sealed class StatisticsPageTest
{
    [Fact]
    public async Task The_ombud_sees_every_figure_as_it_is()
    {
        await using var host = await OfficeAsync();
        using var browser = await Browser.LoggedInAsync(host);

        await browser.OpenAsync("/office/statistics?from=2026-01-01&to=2026-12-31");

        Assert.Equal("nb", browser.Page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("; script-src 'self'", Assert.Single(browser.Answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("7 saker fra 1. januar 2026 til 31. desember 2026", browser.Text, StringComparison.Ordinal);
        Assert.Equal("7", Figure(browser, "months", "November"));
        Assert.Equal("1", Figure(browser, "areas", "NAV"));
        Assert.Equal("6", Figure(browser, "areas", "Helse og omsorg"));
        Assert.Equal("0", Figure(browser, "areas", "Veier"));
    }

    [Fact]
    public async Task Days_that_make_no_period_are_refused_kindly_and_the_year_is_shown()
    {
        await using var host = await OfficeAsync();
        using var browser = await Browser.LoggedInAsync(host);

        foreach (var days in new[] { "from=2026-12-31&to=2026-01-01", "from=x&to=2026-01-01", "from=1990-01-01&to=2100-12-31", "from=2026-01-01" })
        {
            await browser.OpenAsync($"/office/statistics?{days}");
            Assert.Contains("Datoene kan ikke brukes", browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("2026-01-01", browser.Page.QuerySelector("#from")!.GetAttribute("value"));
            await browser.OpenAsync($"/office/statistics.json?{days}");
            Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
        }
    }

    [Fact]
    public async Task Another_ombud_sees_nothing_of_them_and_the_desk_no_page_at_all()
    {
        await using var host = await OfficeAsync();
        using var ombud = await Browser.LoggedInAsync(host, "trondheim");
        await ombud.OpenAsync("/office/statistics?from=2026-01-01&to=2026-12-31");
        Assert.Contains("0 henvendelser fra", ombud.Text, StringComparison.Ordinal);

        using var desk = await Browser.LoggedInAsync(host, role: StaffRole.Administrator);
        await desk.OpenAsync("/office/statistics.csv");
        Assert.DoesNotContain("Helse", desk.Text, StringComparison.Ordinal);
        Assert.NotEqual("text/csv", desk.Answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task What_is_taken_out_as_text_has_its_small_figures_folded()
    {
        await using var host = await OfficeAsync();
        using var browser = await Browser.LoggedInAsync(host);

        var csv = Encoding.UTF8.GetString(await DownloadAsync(host, browser, "/office/statistics.csv?from=2026-01-01&to=2026-12-31&lang=nb"));

        Assert.StartsWith("\uFEFFTabell;Linje;Del av;Antall\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("Fordelt på tjenesteområde;Helse og omsorg og NAV;;7\r\n", csv, StringComparison.Ordinal);
        Assert.Contains(";November;;7\r\n", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(";1\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_has_a_sheet_for_each_table_and_figures_that_can_be_counted_with()
    {
        await using var host = await OfficeAsync();
        using var browser = await Browser.LoggedInAsync(host);

        using var stream = new MemoryStream(await DownloadAsync(host, browser, "/office/statistics.xlsx?from=2026-01-01&to=2026-12-31&lang=nb"));
        using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);

        var faults = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(workbook).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Select(fault => $"{fault.Path?.XPath}: {fault.Description}")));
        var sheets = workbook.WorkbookPart!.Workbook.Descendants<Sheet>().ToList();
        Assert.Equal(["Måneder", "Temaer", "Områder", "Utfall", "Første svar"], sheets.Take(5).Select(sheet => sheet.Name!.Value));
        var areas = ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheets[2].Id!)).Worksheet.Descendants<Row>()
            .Select(row => row.Elements<Cell>().ToList()).Single(cells => cells[0].InnerText == "Helse og omsorg og NAV");
        Assert.Equal(("7", CellValues.Number), (areas[2].InnerText, areas[2].DataType!.Value));
    }

    [Fact]
    public async Task For_programs_everything_goes_by_id()
    {
        await using var host = await OfficeAsync();
        using var browser = await Browser.LoggedInAsync(host);

        var json = JsonNode.Parse(await DownloadAsync(host, browser, "/office/statistics.json?from=2026-01-01&to=2026-12-31"))!;

        Assert.Equal(("drammen", 7, 0, 3), ((string)json["municipality"]!, (int)json["cases"]!, (int)json["countedApart"]!, (int)json["foldedBelow"]!));
        var areas = json["tables"]!.AsArray().Single(table => (string)table!["id"]! == "areas")!["lines"]!.AsArray();
        Assert.Contains(areas, line => line!["ids"]!.AsArray().Select(id => (string)id!).SequenceEqual(["helse-og-omsorg", "nav"]) && (int)line["cases"]! == 7);
    }

    private static async Task<byte[]> DownloadAsync(TestHost host, Browser browser, string address)
    {
        using var handler = new HttpClientHandler { CookieContainer = browser.Cookies };
        using var http = new HttpClient(handler) { BaseAddress = host.Http.BaseAddress };
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.StartsWith("drammen-2026-01-01-2026-12-31.", answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static string Figure(Browser browser, string table, string line) => browser.Page.QuerySelectorAll($"#{table} tbody tr")
        .Single(row => row.QuerySelector("th")!.TextContent.Trim() == line).QuerySelector("td")!.TextContent;

    /// <summary>Seven cases received on 22 November 2026: six on health, one on NAV.</summary>
    private static async Task<TestHost> OfficeAsync()
    {
        var host = await TestHost.StartAsync(clock: new MovableClock());
        var desk = host.Services.GetRequiredService<CaseDesk>();
        for (var number = 0; number < 7; number++)
        {
            var draft = SampleCase.Draft() with { Categories = ["klage"], Areas = [number == 0 ? "nav" : "helse-og-omsorg"] };
            await desk.OpenAsync(draft, string.Create(CultureInfo.InvariantCulture, $"a/{number}"));
        }

        return host;
    }
}
