using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Desk;

/// <summary>A case that the desk sends to the ombud: nothing goes without a yes to what was read out, and afterwards the desk sees a reference and a state.</summary>
public sealed class HandOverTest
{
    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_case_that_the_citizen_said_yes_to_reaches_the_ombud_with_what_was_read_out_and_leaves_the_desk(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        using var clerk = await DeskHost.ClerkAsync(host);
        var address = await ReadyAsync(clerk);
        var readOut = clerk.Page.QuerySelector("#read-out blockquote")!.TextContent;
        foreach (var said in new[] { "kommunal bolig", "8. november 2026", "råd", "99 88 77 66", "Kari Nordmann", "Skjønner ikke hvorfor", "Skal jeg sende dette til kommuneombudet i Drammen?" })
            Assert.Contains(said, readOut, StringComparison.Ordinal);

        await clerk.SubmitAsync("#consent", ("yes", "yes"));

        clerk.AssertWellFormed("nb");
        var codes = clerk.Page.QuerySelectorAll(".receipt code").Select(code => code.TextContent).ToList();
        var opened = (await host.Services.GetRequiredService<CaseDesk>().ReadAsync(codes[0], codes[1]))!;
        Assert.Equal(("drammen", "nb", "within", DeskHost.Words), (opened.Sent.Municipality, opened.Sent.Language, opened.Sent.Verdict, opened.Sent.OwnWords));
        Assert.Equal(new CaseContact("phone", "99 88 77 66", "Kari Nordmann"), opened.Sent.Contact);
        Assert.Equal(["advice"], opened.Sent.Help);
        var consent = opened.Sent.Consent!;
        Assert.Equal(("Kari", readOut, new DateTimeOffset(2026, 11, 22, 11, 0, 0, TimeSpan.FromHours(1))), (consent.Clerk, consent.ReadOut, consent.At));

        using var ombud = await Browser.LoggedInAsync(host);
        await ombud.OpenAsync($"/office/cases/{codes[0]}");
        ombud.AssertWellFormed("nb");
        Assert.Contains("Kari leste opp det som skulle sendes", ombud.TextOf(".consent"), StringComparison.Ordinal);
        Assert.Equal(readOut, ombud.Page.QuerySelector(".consent blockquote")!.TextContent);

        foreach (var page in new[] { "/desk", address, $"{address}/say", $"{address}/hand-over", $"/office/cases/{codes[0]}" })
        {
            await clerk.OpenAsync(page);
            foreach (var inside in new[] { "Kari Nordmann", "99 88", "bolig", "Skjønner ikke", codes[1] }) Assert.DoesNotContain(inside, clerk.Text, StringComparison.OrdinalIgnoreCase);
        }

        await clerk.OpenAsync("/desk");
        Assert.Contains($"{codes[0]} Ny", clerk.TextOf(".aside-list"), StringComparison.Ordinal);
        Assert.Equal("1", clerk.Page.QuerySelector(".counts td:nth-of-type(2)")!.TextContent);
        var line = (await host.Services.GetRequiredService<AuditTrail>().ReadAsync("drammen", codes[0], null, 10, default))[^1];
        Assert.Equal(("handed-over", codes[0]), (line.Action, line.Subject));
        Assert.StartsWith("staff:kari", line.Author, StringComparison.Ordinal);

        // When the citizen erases the case, the desk's line of it goes too.
        await host.Services.GetRequiredService<CaseDesk>().EraseAsync(codes[0], codes[1]);
        Assert.Empty(await host.Services.GetRequiredService<HandOvers>().ListAsync("drammen", 10, default));
    }

    [Fact]
    public async Task Without_a_yes_and_after_a_change_nothing_is_sent()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        var address = await ReadyAsync(clerk);
        await clerk.SubmitAsync("#consent");
        Assert.Equal(HttpStatusCode.BadRequest, clerk.Answer.StatusCode);
        Assert.Contains("sa ja", clerk.TextOf("#problem"), StringComparison.Ordinal);

        var readOut = clerk.Page;
        await clerk.OpenAsync(address);
        await clerk.FillInAsync(("answer.acting-for", "own-child"));
        var mark = readOut.QuerySelector("#consent input[name=mark]")!.GetAttribute("value")!;
        var token = clerk.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await clerk.PostAsync($"{address}/hand-over?handler=Consent", [new("yes", "yes"), new("mark", mark), new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.BadRequest, clerk.Answer.StatusCode);
        Assert.Contains("endret siden", clerk.TextOf("#problem"), StringComparison.Ordinal);

        using var ombud = await Browser.LoggedInAsync(host);
        Assert.Contains("Ingen nye saker", ombud.Text, StringComparison.Ordinal);
        Assert.Empty(await host.Services.GetRequiredService<HandOvers>().ListAsync("drammen", 10, default));
    }

    [Fact]
    public async Task The_same_yes_sent_twice_makes_one_case()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        var address = await ReadyAsync(clerk);
        var mark = clerk.Page.QuerySelector("#consent input[name=mark]")!.GetAttribute("value")!;
        var token = clerk.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        for (var time = 0; time < 2; time++) await clerk.PostAsync($"{address}/hand-over?handler=Consent", [new("yes", "yes"), new("mark", mark), new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.NotFound, clerk.Answer.StatusCode);
        Assert.Single(await host.Services.GetRequiredService<HandOvers>().ListAsync("drammen", 10, default));
        Assert.Equal(1, (await host.Services.GetRequiredService<ContactCounts>().ReadAsync("drammen", 1, default))[0].All);
    }

    [Theory]
    [InlineData("", "", "Velg hvordan")]
    [InlineData("phone", "12", "telefonnummer")]
    [InlineData("email", "kari", "e-postadresse")]
    public async Task A_contact_that_cannot_be_used_is_told_kindly_and_nothing_written_is_lost(string way, string where, string told)
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await GuidedAsync(clerk);
        await clerk.OpenAsync($"{clerk.Answer.RequestMessage!.RequestUri!.AbsolutePath}/hand-over");
        await clerk.SubmitAsync("#wishes", ("help", "writing"), ("way", way), ("address", where), ("name", "Kari"), ("words", "Mine ord"));
        Assert.Equal(HttpStatusCode.BadRequest, clerk.Answer.StatusCode);
        Assert.Contains(told, clerk.TextOf("#problem"), StringComparison.Ordinal);
        Assert.Equal((where, "Kari", "Mine ord"), (
            clerk.Page.QuerySelector("#address")!.GetAttribute("value") ?? "", clerk.Page.QuerySelector("#name")!.GetAttribute("value"), clerk.Page.QuerySelector("#own-words")!.TextContent));
        Assert.True(clerk.Page.QuerySelector("input[value=writing]")!.HasAttribute("checked"));
        Assert.Null(clerk.Page.QuerySelector("#read-out"));
    }

    [Fact]
    public async Task Where_the_rules_offer_no_case_none_can_be_sent()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        var address = await clerk.BeginAsync();
        await clerk.FillInAsync(("words", "NAV har stoppet sykepengene"));
        Assert.Null(clerk.Page.QuerySelector("a[href$='/hand-over']"));
        await clerk.OpenAsync($"{address}/hand-over");
        Assert.NotNull(clerk.Page.QuerySelector("#not-offered"));
        var token = clerk.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await clerk.PostAsync($"{address}/hand-over", [new("way", "none"), new("__RequestVerificationToken", token)]);
        Assert.Null(clerk.Page.QuerySelector("#read-out"));
        await clerk.PostAsync($"{address}/hand-over?handler=Consent", [new("yes", "yes"), new("mark", ReadOut.Mark("")), new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.BadRequest, clerk.Answer.StatusCode);
        Assert.Empty(await host.Services.GetRequiredService<HandOvers>().ListAsync("drammen", 10, default));
    }

    /// <summary>A contact whose questions are all answered; gives its address.</summary>
    private static async Task<string> GuidedAsync(Browser clerk)
    {
        var address = await clerk.BeginAsync();
        await clerk.FillInAsync(("words", DeskHost.Words));
        foreach (var (question, answer) in new[] { ("decision", "written"), ("complaint-status", "not-sent"), ("connection", "here"), ("acting-for", "self") })
            await clerk.FillInAsync(($"answer.{question}", answer));
        return address;
    }

    /// <summary>The same, with what is wanted of the ombud, and the text to be read out on the page.</summary>
    private static async Task<string> ReadyAsync(Browser clerk)
    {
        var address = await GuidedAsync(clerk);
        await clerk.OpenAsync(clerk.Page.QuerySelector("a[href$='/hand-over']")!.GetAttribute("href")!);
        clerk.AssertWellFormed("nb");
        await clerk.SubmitAsync("#wishes", ("help", "advice"), ("way", "phone"), ("address", "99 88 77 66"), ("name", "Kari Nordmann"), ("words", DeskHost.Words));
        clerk.AssertWellFormed("nb");
        return address;
    }
}
