using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>How the ombud goes through the cases and works on one.</summary>
public sealed class InboxTest
{
    private static readonly CaseAuthor Kari = CaseAuthor.Staff("kari", "Kari");

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Each_view_holds_its_cases_and_says_how_many(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var work = host.Services.GetRequiredService<CaseWork>();
        var cases = new List<CaseReference>();
        for (var number = 0; number < 6; number++) cases.Add((await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), $"a/{number}")).Reference);
        await work.SetStateAsync(cases[1], "drammen", CaseState.Open, null, Kari, default);
        await work.SetStateAsync(cases[2], "drammen", CaseState.WaitingForCitizen, null, CaseAuthor.Staff("ola", "Ola"), default);
        await work.SetStateAsync(cases[3], "drammen", CaseState.WaitingForMunicipality, null, Kari, default);
        await work.SetStateAsync(cases[4], "drammen", CaseState.Closed, CaseOutcome.Advised, Kari, default);
        await work.SetStateAsync(cases[5], "drammen", CaseState.Closed, CaseOutcome.Solved, Kari, default);
        await work.WriteFromCitizenAsync((await work.ReadAsync(cases[5], "drammen", default))!.Opened, "Det hjalp ikke.", null, default);
        using var browser = await Browser.LoggedInAsync(host);

        Assert.Equal(
            ["Nye 2", "Mine 2", "Venter på innbyggeren 1", "Venter på kommunen 1", "Alle åpne 4", "Avsluttet 2"],
            browser.Page.QuerySelectorAll(".tabs a:has(.tab-count)").Select(tab => string.Join(' ', tab.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))));
        foreach (var (view, expected) in new[]
        {
            ("new", new[] { 5, 0 }), ("mine", [1, 3]), ("waiting-for-citizen", [2]), ("waiting-for-municipality", [3]), ("closed", [4, 5]),
        })
        {
            await browser.OpenAsync($"/office?view={view}");
            browser.AssertWellFormed("nb");
            Assert.Equal(expected.Select(number => $"{cases[number]}").Order(StringComparer.Ordinal), Shown(browser).Order(StringComparer.Ordinal));
        }

        await browser.OpenAsync("/office");
        Assert.Equal($"{cases[5]}", Shown(browser)[0]);
        Assert.Contains("Nytt fra innbyggeren", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"/office/cases/{cases[5]}");
        await browser.OpenAsync("/office");
        Assert.Equal([$"{cases[0]}"], Shown(browser));
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Cases_are_found_by_their_words_and_what_is_due_first_comes_first(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var work = host.Services.GetRequiredService<CaseWork>();
        var late = (await desk.OpenAsync(SampleCase.Draft(words: "Barnehagen har ikke plass.", lastDay: new DateOnly(2026, 12, 20)), "a/1")).Reference;
        var soon = (await desk.OpenAsync(SampleCase.Draft(words: "Venter på en barnehageplass.", lastDay: new DateOnly(2026, 11, 26)), "a/2")).Reference;
        var other = (await desk.OpenAsync(SampleCase.Draft(municipality: "trondheim", words: "Barnehage i Trondheim."), "b/1")).Reference;
        await work.NoteAsync(late, "drammen", "Snakket med styreren Synnøve.", Kari, default);
        using var browser = await Browser.LoggedInAsync(host);

        foreach (var (search, expected) in new[]
        {
            ("barnehage", new[] { soon, late }), ("barnehagens plass", [late]), ("synnøve", [late]), ($"{soon}".ToLowerInvariant(), [soon]), ("32040000", [soon, late]),
            ("Nordmann venter", [soon]), ("finnes-ikke", []), ($"{other}", []),
        })
        {
            await browser.OpenAsync($"/office?view=open&search={Uri.EscapeDataString(search)}");
            Assert.Equal(expected.Select(each => $"{each}"), Shown(browser));
            Assert.Equal(search, ((IHtmlInputElement)browser.Page.QuerySelector("#search")!).Value);
        }

        await browser.OpenAsync("/office?view=open&heading=area:boligkontoret");
        Assert.Equal([$"{soon}", $"{late}"], Shown(browser));
        await browser.OpenAsync("/office?view=open&heading=matter:svar");
        Assert.Empty(Shown(browser));
        await browser.OpenAsync("/office/due");
        browser.AssertWellFormed("nb");
        Assert.Equal([$"{soon}", $"{late}"], browser.Page.QuerySelectorAll(".due a").Select(link => link.TextContent).Distinct());
        Assert.DoesNotContain($"{other}", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ombud_works_a_case_to_its_end_and_the_page_tells_it_all()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var reference = (await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1")).Reference;
        using var browser = await Browser.LoggedInAsync(host);
        await browser.OpenAsync($"/office/cases/{reference}");
        await browser.SubmitAsync("form[action*=Note]", ("text", "Boligkontoret svarer mandag."));
        await browser.SubmitAsync("form[action*='handler=Task']:has([name=day])", ("day", "2026-11-25"), ("text", "Ringe Kari"));
        await browser.SubmitAsync("form[action*=TaskDone]");
        await browser.SubmitAsync("form[action*=Book]", ("matters", "svar"), ("areas", "nav"), ("areas", "not-in-the-scheme"));
        await browser.SubmitAsync("form[action*=Message]", ("text", "Hei Kari, jeg har spurt kommunen."), ("wait", "yes"));
        await browser.SubmitAsync("form[action*=State]", ("state", "closed"), ("outcome", "solved"));

        browser.AssertWellFormed("nb");
        var told = browser.Page.QuerySelectorAll(".event").Select(line => string.Join(' ', line.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(8, told.Count);
        foreach (var (line, words) in told.Zip(new[]
        {
            "Sendte saken", "Notat Boligkontoret svarer mandag.", "Ny frist onsdag 25. november 2026 Ringe Kari", "Gjort (frist onsdag 25. november 2026) Ringe Kari", "Ført som: Svar, NAV",
            "Skrev til innbyggeren Hei Kari, jeg har spurt kommunen.", "Ny status: Venter på innbyggeren", "Ny status: Avsluttet – Kommunen svarte eller endret noe",
        }))
            Assert.Contains(words, line, StringComparison.Ordinal);
        await browser.SubmitAsync("form[action*=State]", ("state", "open"), ("outcome", "solved"));
        Assert.Contains("Åpen", browser.Page.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_told_and_not_lost()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var reference = (await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1")).Reference;
        using var browser = await Browser.LoggedInAsync(host);
        await browser.OpenAsync($"/office/cases/{reference}");
        var long_ = new string('x', CaseEvent.LongestText + 1);
        await browser.SubmitAsync("form[action*=Note]", ("text", long_));
        Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
        Assert.Contains("8000", browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(long_, browser.Page.QuerySelector("#note")!.TextContent);
        Assert.Equal("", browser.Page.QuerySelector("#message")!.TextContent);
        foreach (var (form, fields) in new (string, (string, string)[])[]
        {
            ("State", [("state", "closed"), ("outcome", "")]), ("State", [("state", "gone")]), ("Assign", [("login", "mayor")]), ("handler=Task'", [("day", "i morgen"), ("text", "x")]),
            ("Message", [("text", "  ")]),
        })
        {
            await browser.SubmitAsync($"form[action*='{form.TrimEnd('\'')}']{(form.StartsWith("handler", StringComparison.Ordinal) ? ":has([name=day])" : "")}", fields);
            Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
            browser.AssertWellFormed("nb");
            Assert.NotNull(browser.Page.QuerySelector("[role=alert]"));
        }

        Assert.Empty((await host.Services.GetRequiredService<CaseWork>().ReadAsync(reference, "drammen", default))!.Events);
    }

    private static List<string> Shown(Browser browser) => [.. browser.Page.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
}
