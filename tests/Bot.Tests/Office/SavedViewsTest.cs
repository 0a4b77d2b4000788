using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>What someone often looks for in the inbox, kept under a name for that account alone.</summary>
public sealed class SavedViewsTest
{
    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_search_is_kept_by_name_shown_again_renamed_and_removed_and_no_other_account_sees_it(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var sought = (await desk.OpenAsync(SampleCase.Draft(words: "Barnehagen har ikke plass."), "a/1")).Reference;
        await desk.OpenAsync(SampleCase.Draft(), "a/2");
        using var browser = await Browser.LoggedInAsync(host);
        Assert.Null(browser.Page.QuerySelector(".saving"));

        await browser.OpenAsync("/office?view=open&search=barnehage&heading=area:boligkontoret");
        foreach (var wrong in new[] { " ", new string('x', SavedView.LongestName + 1), "a\u0007b" })
        {
            await browser.SubmitAsync(".saving form", ("name", wrong));
            Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
            browser.AssertWellFormed("nb");
            Assert.Contains("høyst 60 tegn", browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("barnehage", ((IHtmlInputElement)browser.Page.QuerySelector("#search")!).Value);
        }

        await browser.SubmitAsync(".saving form", ("name", " Barnehage i Åssiden "));
        browser.AssertWellFormed("nb");
        Assert.Equal(["Barnehage i Åssiden"], Named(browser));
        Assert.Equal([$"{sought}"], browser.Page.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        Assert.DoesNotContain("barnehage", browser.Answer.RequestMessage!.RequestUri!.Query, StringComparison.OrdinalIgnoreCase);

        await browser.OpenAsync("/office?view=open&search=bolig");
        await browser.SubmitAsync(".saving form", ("name", "Bolig"));
        await browser.SubmitAsync(".saving form", ("name", "barnehage i åssiden"));
        Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
        Assert.Contains("allerede", browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await browser.SubmitAsync(".saving form", ("name", "Bolig, alt"));
        Assert.Equal(["Barnehage i Åssiden", "Bolig, alt"], Named(browser));
        var address = browser.Answer.RequestMessage!.RequestUri!.PathAndQuery;

        // Another account's views are as if they were not there.
        using (var another = await Browser.LoggedInAsync(host))
        {
            Assert.Empty(Named(another));
            await another.OpenAsync(address);
            Assert.Equal("/office", another.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        }

        var stored = await host.Services.GetRequiredService<IDatabase>().ReadAsync(connection => connection.QueryAsync<byte[]>("SELECT body FROM saved_views"));
        Assert.All(stored, body => Assert.DoesNotContain("olig", Encoding.UTF8.GetString(body), StringComparison.OrdinalIgnoreCase));

        await browser.SubmitAsync(".saving form[action*=RemoveView]");
        Assert.Equal(["Barnehage i Åssiden"], Named(browser));
    }

    [Fact]
    public async Task An_account_keeps_so_many_and_they_go_with_it()
    {
        await using var host = await TestHost.StartAsync();
        var staff = host.Services.GetRequiredService<StaffDesk>();
        var views = host.Services.GetRequiredService<SavedViews>();
        var login = (await staff.AddAsync("drammen", "Kari", StaffRole.Ombud)).Account.Login;
        var other = (await staff.AddAsync("drammen", "Ola", StaffRole.Ombud)).Account.Login;
        for (var number = 0; number < SavedViews.Most; number++) Assert.NotNull(await views.SaveAsync(login, $"Nr. {number}", InboxView.Open, "12057550100", null, default));
        Assert.Null(await views.SaveAsync(login, "En til", InboxView.Open, "x", null, default));
        var first = (await views.OfAsync(login, default))[0];
        Assert.Equal(first.Id, await views.SaveAsync(login, "NR. 0", InboxView.Closed, "x", null, default));
        Assert.Equal((SavedViews.Most, InboxView.Closed), ((await views.OfAsync(login, default)).Count, (await views.OfAsync(login, default))[0].View));
        Assert.Null(await views.RenameAsync(other, first.Id, "Min", default));
        await views.RemoveAsync(other, first.Id, default);
        Assert.Equal(SavedViews.Most, (await views.OfAsync(login, default)).Count);
        await staff.RemoveAsync(login);
        Assert.Empty(await views.OfAsync(login, default));
    }

    private static IEnumerable<string> Named(Browser browser) => browser.Page.QuerySelectorAll(".saved a").Select(link => link.TextContent);
}
