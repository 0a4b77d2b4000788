using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Desk;

/// <summary>"This was wrong": a press that reaches whoever tends the content, without anything of the citizen's.</summary>
public sealed class RemarkTest
{
    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_remark_reaches_the_municipalitys_administrator_with_rules_and_outcomes_and_none_of_the_citizens_words(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();
        await clerk.FillInAsync(("words", "NAV har stoppet sykepengene mine"));
        await clerk.SubmitAsync("form[action*=Remark]", ("remark", "Feil kontor, ring 99 88 77 66"));
        Assert.Contains("Meldingen er sendt", clerk.Text, StringComparison.Ordinal);
        clerk.AssertWellFormed("nb");

        using var elsewhere = await Browser.LoggedInAsync(host, "ballerup", StaffRole.Administrator);
        await elsewhere.OpenAsync("/administration/desk");
        Assert.Null(elsewhere.Page.QuerySelector(".remarks"));
        using var administrator = await Browser.LoggedInAsync(host, role: StaffRole.Administrator);
        await administrator.OpenAsync("/administration/desk");
        administrator.AssertWellFormed("nb");
        var shown = administrator.TextOf(".remarks li");
        foreach (var told in new[] { "Feil kontor", "verdict:outside", "referral:instead:", "søndag 22. november 2026" }) Assert.Contains(told, shown, StringComparison.Ordinal);
        var guide = OmbudGuide.Rules.Guide.Compile();
        var fired = administrator.Page.QuerySelectorAll(".remarks details:last-of-type code").Select(code => code.TextContent).ToList();
        Assert.NotEmpty(fired);
        Assert.All(fired, rule => Assert.Contains(guide.Rules, known => known.Name == rule));
        foreach (var personal in new[] { "stoppet", "sykepengene", "99 88" }) Assert.DoesNotContain(personal, administrator.Text, StringComparison.OrdinalIgnoreCase);

        await elsewhere.PostAsync("/administration/desk?handler=Mended", [
            new("remark", administrator.Page.QuerySelector("input[name=remark]")!.GetAttribute("value")!),
            new("__RequestVerificationToken", elsewhere.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        Assert.Single(await host.Services.GetRequiredService<Remarks>().ListAsync("drammen", default));
        await administrator.SubmitAsync("form[action*=Mended]");
        Assert.Contains("Ingen meldinger venter", administrator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remark_may_be_empty_but_not_endless()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();
        var long_ = new string('å', Remarks.Longest + 1);
        await clerk.SubmitAsync("form[action*=Remark]", ("remark", long_));
        Assert.Equal(HttpStatusCode.BadRequest, clerk.Answer.StatusCode);
        Assert.Equal(long_, clerk.Page.QuerySelector("#remark")!.TextContent);
        await clerk.SubmitAsync("form[action*=Remark]");
        Assert.Equal(HttpStatusCode.OK, clerk.Answer.StatusCode);
        Assert.Equal("", Assert.Single(await host.Services.GetRequiredService<Remarks>().ListAsync("drammen", default)).Said.Text);
    }
}
