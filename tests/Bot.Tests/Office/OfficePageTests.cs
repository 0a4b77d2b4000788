using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Office;

public sealed class OfficePageTests
{
    [Fact]
    public async Task An_office_without_cases_says_so()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await Browser.LoggedInAsync(host);
        browser.AssertWellFormed("nb");
        Assert.Contains("Ingen nye saker", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/office?view=open");
        Assert.Contains("Ingen åpne saker", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task The_list_shows_what_a_case_is_about_and_what_is_urgent(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");
        using var browser = await Browser.LoggedInAsync(host);

        browser.AssertWellFormed("nb");
        var row = browser.Page.QuerySelector("tbody tr")!.TextContent;
        foreach (var shown in new[] { $"{receipt.Reference}", "Ny", "22. november 2026", "Kommunal bolig", "Boligkontoret", "Klage", "Innenfor mandatet", "30. november 2026", "om 8 dager", "Fristen går snart ut" })
            Assert.Contains(shown, row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_shows_everything_that_was_sent_with_reasons_sources_and_how_days_were_counted()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");
        using var browser = await Browser.LoggedInAsync(host);
        await browser.OpenAsync(browser.Page.QuerySelector("tbody a")!.GetAttribute("href")!);

        browser.AssertWellFormed("nb");
        Assert.Contains($"Sak {receipt.Reference}", browser.Page.Title, StringComparison.Ordinal);
        foreach (var shown in new[]
        {
            SampleCase.Words, "Kari Nordmann", "32 04 00 00", "råd", "hjelp til å skrive", "rundt søndag 8. november 2026", "Vet ikke",
            "Ja, kommuneombudet kan hjelpe deg.", "Et vedtak fra kommunen kan klages på.", "mandatet punkt 3", "Den dagen regnes ikke med.",
            "Skriv til boligkontoret.", "Du har rett til en begrunnelse.", "Statsforvalteren", "Klagen skal være skriftlig.",
            "Er fristen gått ut, kan klagen likevel bli behandlet.", "Står det en annen frist i brevet", "rules-1", "content-1",
        })
            Assert.Contains(shown, browser.Text, StringComparison.Ordinal);
        Assert.Contains(browser.Page.QuerySelectorAll("details a"), link => link.GetAttribute("href") == "https://lovdata.no/lov/1967-02-10/§28");
        Assert.DoesNotContain("**", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(receipt.Secret.Reveal(), browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_citizen_writes_is_text_and_never_markup()
    {
        await using var host = await TestHost.StartAsync();
        var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(words: "<script>alert(1)</script> & **x"), "a/1");
        using var browser = await Browser.LoggedInAsync(host);
        await browser.OpenAsync($"/office/cases/{receipt.Reference}");
        browser.AssertWellFormed("nb");
        Assert.Equal("<script>alert(1)</script> & **x", browser.Page.QuerySelector("blockquote")!.TextContent);
    }

    [Fact]
    public async Task An_ombud_sees_only_the_cases_of_the_own_municipality()
    {
        await using var host = await TestHost.StartAsync();
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var own = await desk.OpenAsync(SampleCase.Draft(), "a/1");
        var others = await desk.OpenAsync(SampleCase.Draft(municipality: "elsewhere"), "b/1");
        using var browser = await Browser.LoggedInAsync(host);

        await browser.OpenAsync("/office?view=open");
        Assert.Equal([$"{own.Reference}"], browser.Page.QuerySelectorAll("tbody a").Select(link => link.TextContent));
        await browser.OpenAsync($"/office/cases/{others.Reference}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Answer.StatusCode);
        browser.AssertWellFormed("nb");
        var hidden = browser.Page.QuerySelector("main")!.TextContent;
        await browser.OpenAsync("/office/cases/no-such-case");
        Assert.Equal(HttpStatusCode.NotFound, browser.Answer.StatusCode);
        Assert.Equal(hidden, browser.Page.QuerySelector("main")!.TextContent);
        await browser.OpenAsync($"/api/office/cases/{others.Reference}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Answer.StatusCode);
        await browser.OpenAsync($"/office/cases/{own.Reference}");
        await browser.SubmitAsync("form[action*=State]", ("state", "open"));
        Assert.Equal(CaseState.New, (await desk.ReadAsync($"{others.Reference}", others.Secret.Reveal()))!.State);
    }

    [Fact]
    public async Task A_case_that_is_taken_up_leaves_the_new_ones_and_tells_the_citizen()
    {
        await using var host = await TestHost.StartAsync();
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var receipt = await desk.OpenAsync(SampleCase.Draft(), "a/1");
        using var browser = await Browser.LoggedInAsync(host);
        await browser.OpenAsync($"/office/cases/{receipt.Reference}");
        await browser.PostAsync($"/office/cases/{receipt.Reference}?handler=State", [new("state", "open")]);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);

        await browser.OpenAsync($"/office/cases/{receipt.Reference}");
        await browser.SubmitAsync("form[action*=State]", ("state", "open"));

        Assert.Equal(CaseState.Open, (await desk.ReadAsync($"{receipt.Reference}", receipt.Secret.Reveal()))!.State);
        await browser.OpenAsync("/office");
        Assert.Contains("Ingen nye saker", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/office?view=open");
        Assert.Single(browser.Page.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_json_holds_what_the_page_shows()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");
        using var browser = await Browser.LoggedInAsync(host);

        await browser.OpenAsync("/api/office/cases?view=new");
        var list = await browser.Answer.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal(1, (int)list!["total"]!);
        var line = list["cases"]![0]!;
        Assert.Equal(
            ($"{receipt.Reference}", "new", "within", "2026-11-30", "Kommunal bolig"),
            ((string?)line["reference"], (string?)line["state"], (string?)line["verdict"], (string?)line["nextDay"], (string?)line["matter"]));

        await browser.OpenAsync($"/api/office/cases/{receipt.Reference}");
        var one = await browser.Answer.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal(SampleCase.Words, (string?)one!["sent"]!["ownWords"]);
        Assert.Equal("§ 28", (string?)one["sent"]!["guidance"]![0]!["complaint"]!["because"]![0]!["sources"]![0]!["locator"]);
        Assert.DoesNotContain("secret", one.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("?view=old", "view")]
    [InlineData("?page=0", "page")]
    [InlineData("?page=99999999999", "page")]
    [InlineData("?size=101", "size")]
    [InlineData("?size=ti", "size")]
    public async Task A_wrong_request_for_json_is_told_the_field(string query, string field)
    {
        await using var host = await TestHost.StartAsync();
        using var browser = await Browser.LoggedInAsync(host);
        await browser.OpenAsync($"/api/office/cases{query}");
        Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
        var problem = await browser.Answer.Content.ReadFromJsonAsync<JsonObject>();
        Assert.NotNull(problem!["errors"]![field]);
    }

    [Theory]
    [InlineData("/api/office/cases")]
    [InlineData("/api/office/cases/0000-0000")]
    public async Task Without_a_session_the_json_is_refused_as_problem_details(string address)
    {
        await using var host = await TestHost.StartAsync();
        using var answer = await host.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Many_cases_come_in_pages()
    {
        await using var host = await TestHost.StartAsync();
        var desk = host.Services.GetRequiredService<CaseDesk>();
        for (var number = 0; number < 51; number++) await desk.OpenAsync(SampleCase.Draft(), $"a/{number}");
        using var browser = await Browser.LoggedInAsync(host);
        Assert.Equal(50, browser.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("51 saker", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync(browser.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Single(browser.Page.QuerySelectorAll("tbody tr"));
        Assert.NotNull(browser.Page.QuerySelector("a[rel=prev]"));
        Assert.Null(browser.Page.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task The_office_can_be_read_in_english_and_stays_so()
    {
        await using var host = await TestHost.StartAsync();
        await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");
        using var browser = await Browser.LoggedInAsync(host);
        await browser.OpenAsync("/office?lang=en");
        await browser.OpenAsync(browser.Page.QuerySelector("tbody a")!.GetAttribute("href")!);
        browser.AssertWellFormed("en");
        Assert.Contains("In the citizen's own words", browser.Text, StringComparison.Ordinal);
        Assert.Equal("nb", browser.Page.QuerySelector("blockquote")!.GetAttribute("lang"));
    }
}
