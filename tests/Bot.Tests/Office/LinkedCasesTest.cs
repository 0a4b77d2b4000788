using System.Net;
using AngleSharp.Dom;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>Cases of one municipality that belong together, and those that only may.</summary>
public sealed class LinkedCasesTest
{
    private static readonly CaseAuthor Kari = CaseAuthor.Staff("kari", "Kari");

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_repeat_is_suggested_by_the_same_contact_linked_shown_on_both_and_forgotten_when_one_is_erased(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var links = host.Services.GetRequiredService<CaseLinks>();
        var first = (await desk.OpenAsync(SampleCase.Draft(), "a/1")).Reference;
        var again = (await desk.OpenAsync(By("phone", "+47 32040000"), "a/2")).Reference;
        var other = (await desk.OpenAsync(By("email", "Kari@Example.no"), "a/3")).Reference;
        var elsewhere = (await desk.OpenAsync(SampleCase.Draft(municipality: "trondheim"), "b/1")).Reference;
        await desk.OpenAsync(By("none", null), "a/4");
        await desk.OpenAsync(By("none", null), "a/5");

        // The contact is known again however it is written, in its own municipality alone, and lies nowhere in the clear.
        Assert.Equal([$"{again}"], await MayBelongAsync(first));
        Assert.Empty(await MayBelongAsync(elsewhere, "trondheim"));
        var tokens = await TokensAsync(host);
        Assert.Equal((4, 3), (tokens.Count, tokens.Distinct(StringComparer.Ordinal).Count()));
        Assert.DoesNotContain(tokens, token => token.Contains("32040000", StringComparison.Ordinal));

        // Changed contact, changed suggestion; cases from before are hashed at the start.
        var work = host.Services.GetRequiredService<CaseWork>();
        await work.ChangeContactAsync((await work.ReadAsync(again, "drammen", default))!.Opened, new CaseContact("email", "kari@example.no ", null), default);
        Assert.Equal([$"{again}"], await MayBelongAsync(other));
        await host.Services.GetRequiredService<IDatabase>().WriteAsync(
            (connection, transaction) => connection.ExecuteAsync("DELETE FROM case_contacts; UPDATE cases SET contact_hashed = 0", transaction: transaction));
        Assert.Equal(6, await host.Services.GetRequiredService<CaseStore>().HashMissingContactsAsync(default));
        Assert.Equal(0, await host.Services.GetRequiredService<CaseStore>().HashMissingContactsAsync(default));
        Assert.Equal([$"{again}"], await MayBelongAsync(other));

        using var browser = await Browser.LoggedInAsync(host);
        await browser.OpenAsync($"/office/cases/{other}");
        browser.AssertWellFormed("nb");
        Assert.Equal($"{again}", browser.Page.QuerySelector(".may a")!.TextContent);
        await browser.SubmitAsync(".may form", ("kind", "same-again"));
        browser.AssertWellFormed("nb");
        Assert.Null(browser.Page.QuerySelector(".may"));
        Assert.Contains($"Koblet til sak {again}: Samme sak igjen", browser.Page.QuerySelector(".event-linked")!.TextContent, StringComparison.Ordinal);
        await browser.SubmitAsync("#links ~ details form", ("other", $"{first}".ToLowerInvariant()), ("kind", "related"));
        Assert.Equal(2, browser.Page.QuerySelectorAll(".linked > li").Length);
        foreach (var (wrong, problem) in new[] { ("", "referansen"), ("abc", "referansen"), ($"{other}", "denne saken"), ($"{elsewhere}", "ingen sak") })
        {
            await browser.SubmitAsync("#links ~ details form", ("other", wrong), ("kind", "related"));
            Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
            Assert.Contains(problem, browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(wrong, browser.Page.QuerySelector("#link-other")!.GetAttribute("value") ?? "");
        }

        await browser.OpenAsync($"/office/cases/{again}");
        Assert.Equal($"{other}", browser.Page.QuerySelector(".linked > li > a")!.TextContent);
        Assert.Contains("Samme sak igjen", browser.Page.QuerySelector(".linked strong")!.TextContent, StringComparison.Ordinal);

        // Both are told of it, once, and the log has a line for each.
        Assert.Equal(LinkOutcome.Linked, await work.LinkAsync(again, "drammen", other, CaseLinkKind.SameAgain, Kari, default));
        Assert.Equal(new[] { $"{again}", $"{first}", $"{other}", $"{other}" }.Order(StringComparer.Ordinal), await LogAsync(host, "linked", again, first, other));
        await browser.SubmitAsync(".linked form[action*=Unlink]");
        Assert.Contains($"Koblet fra sak {other}", browser.Page.QuerySelector(".event-unlinked")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new[] { $"{again}", $"{other}" }.Order(StringComparer.Ordinal), await LogAsync(host, "unlinked", again, other));

        // Erased with the case, but for the count.
        await host.Services.GetRequiredService<CaseStore>().EraseAsync(first, CaseAuthor.Citizen, default);
        Assert.Empty(await links.OfAsync(other, "drammen", default));
        Assert.Equal(1, await host.Services.GetRequiredService<IDatabase>().ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT SUM(links) FROM erased_cases")));
        Assert.True((await host.Services.GetRequiredService<AuditTrail>().VerifyAsync("drammen", default)).All(each => each.Fault is null));

        async Task<List<string>> MayBelongAsync(CaseReference reference, string municipality = "drammen") =>
            [.. (await links.MayBelongAsync(reference, municipality, default)).Select(each => $"{each.Opened.Reference}")];
    }

    [Fact]
    public async Task Nobody_links_to_or_from_a_case_of_another_municipality()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var work = host.Services.GetRequiredService<CaseWork>();
        var here = (await desk.OpenAsync(SampleCase.Draft(), "a/1")).Reference;
        var there = (await desk.OpenAsync(SampleCase.Draft(municipality: "trondheim"), "b/1")).Reference;
        Assert.Equal(LinkOutcome.NoSuchCase, await work.LinkAsync(here, "drammen", there, CaseLinkKind.Related, Kari, default));
        Assert.Equal(LinkOutcome.NoSuchCase, await work.LinkAsync(there, "drammen", here, CaseLinkKind.Related, Kari, default));
        Assert.Equal(LinkOutcome.Itself, await work.LinkAsync(here, "drammen", here, CaseLinkKind.Related, Kari, default));
        Assert.False(await work.UnlinkAsync(here, "drammen", there, Kari, default));
        Assert.Empty((await work.ReadAsync(here, "drammen", default))!.Events);
        Assert.Empty((await work.ReadAsync(there, "trondheim", default))!.Events);

        // As many as a case can have, and no more.
        for (var number = 0; number < CaseLinks.Most; number++)
            Assert.Equal(LinkOutcome.Linked, await work.LinkAsync(here, "drammen", await AnotherAsync(number), CaseLinkKind.Related, Kari, default));
        Assert.Equal(LinkOutcome.TooMany, await work.LinkAsync(here, "drammen", await AnotherAsync(CaseLinks.Most), CaseLinkKind.Related, Kari, default));

        async Task<CaseReference> AnotherAsync(int number) => (await desk.OpenAsync(By("none", null), $"c/{number}")).Reference;
    }

    private static CaseDraft By(string kind, string? address) => SampleCase.Draft() with { Contact = new CaseContact(kind, address, null) };

    private static async Task<List<string>> TokensAsync(TestHost host) =>
        [.. await host.Services.GetRequiredService<IDatabase>().ReadAsync(connection => connection.QueryAsync<string>("SELECT token FROM case_contacts"))];

    /// <summary>The references that lines of the log with this action name, of these cases.</summary>
    private static async Task<IEnumerable<string>> LogAsync(TestHost host, string action, params CaseReference[] cases) =>
        (await host.Services.GetRequiredService<AuditTrail>().ReadAsync("drammen", "", null, 100, default))
            .Where(line => line.Action == action && cases.Any(each => $"{each}" == line.Subject))
            .Select(line => line.Subject)
            .Order(StringComparer.Ordinal);
}
