using System.CommandLine;
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

/// <summary>Who looked at and changed what, and that nobody can change that unnoticed.</summary>
public sealed class AuditTrailTest
{
    private static readonly CaseAuthor Kari = CaseAuthor.Staff("kari", "Kari");

    [Fact]
    public async Task The_ombud_reads_who_opened_and_changed_what()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");
        using var browser = await Browser.LoggedInAsync(host);
        await browser.OpenAsync($"/office/cases/{receipt.Reference}");
        await browser.SubmitAsync("form[action*=Note]", ("text", "Ringte, ingen svarte."));
        await browser.OpenAsync("/office?search=kommunal");
        await browser.OpenAsync("/office/log");
        browser.AssertWellFormed("nb");
        Assert.Equal(
            ["søkte i sakene", "åpnet saken", "skrev et notat", "åpnet saken"],
            browser.Page.QuerySelectorAll(".log .what").Select(what => what.TextContent));
        Assert.All(browser.Page.QuerySelectorAll(".log .who"), who => Assert.Equal("Kari", who.TextContent));
        Assert.DoesNotContain("Ringte", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"/office/log?only={receipt.Reference}");
        Assert.Equal(3, browser.Page.QuerySelectorAll(".log li").Length);
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_log_that_was_only_added_to_is_whole_also_when_many_add_at_once_and_when_old_lines_are_forgotten(string kind)
    {
        await using var empty = await EmptyDatabase.OfAsync(kind);
        var clock = new MovableClock();
        await using var host = await TestHost.StartAsync(clock: clock, settings: empty.Settings);
        var trail = host.Services.GetRequiredService<AuditTrail>();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => trail.AddAsync("drammen", Kari, AuditLook.Read, $"{number}", default))));
        await trail.AddAsync("ballerup", Kari, AuditLook.Read, "x", default);
        clock.Advance(TimeSpan.FromDays(1));
        await trail.AddAsync("drammen", Kari, AuditLook.Exported, "", default);

        var whole = await trail.VerifyAsync(null, default);
        Assert.Equal([("ballerup", 1, 1, null), ("drammen", 1, 21, null)], whole.Select(each => (each.Municipality, each.First, each.Last, each.Fault)));
        Assert.Equal(20, await trail.ForgetAsync("drammen", clock.GetUtcNow(), default));
        var rest = Assert.Single(await trail.VerifyAsync("drammen", default));
        Assert.Equal((21, 21, null, whole[1].Hash), (rest.First, rest.Last, rest.Fault, rest.Hash));
        await trail.AddAsync("drammen", Kari, AuditLook.Read, "y", default);
        Assert.Null(Assert.Single(await trail.VerifyAsync("drammen", default)).Fault);
    }

    [Theory]
    [InlineData("UPDATE audit_log SET author = 'staff:someone-else' WHERE seq = 3", "line 3 was changed")]
    [InlineData("UPDATE audit_log SET at = at + 1 WHERE seq = 5", "line 5 was changed")]
    [InlineData("DELETE FROM audit_log WHERE seq = 3", "line 3 is missing")]
    [InlineData("DELETE FROM audit_log WHERE seq = 1", "line 1 is missing")]
    [InlineData("DELETE FROM audit_log WHERE seq = 5", "line 5 is missing")]
    [InlineData("DELETE FROM audit_log", "line 1 is missing")]
    [InlineData("DELETE FROM audit_ends", "the ends of the chain are missing")]
    [InlineData("UPDATE audit_ends SET sealed = x'00'", "the ends of the chain were changed")]
    [InlineData("UPDATE audit_log SET municipality = 'ballerup'; UPDATE audit_ends SET municipality = 'ballerup'", "the ends of the chain were changed")]
    public async Task Whoever_changes_the_log_is_found_out(string change, string told)
    {
        var folder = TestHost.NewFolder();
        await using (var host = await TestHost.StartAsync(folder, new MovableClock()))
        {
            var trail = host.Services.GetRequiredService<AuditTrail>();
            for (var number = 0; number < 5; number++) await trail.AddAsync("drammen", Kari, AuditLook.Read, $"{number}", default);
        }

        Assert.Equal(0, (await VerifyAsync(folder)).Exit);
        await using (var host = await TestHost.StartAsync(folder, new MovableClock()))
        {
            await host.Services.GetRequiredService<IDatabase>().WriteAsync((connection, transaction) => connection.ExecuteAsync(change, transaction: transaction));
        }

        var (exit, output) = await VerifyAsync(folder);
        Assert.Equal(1, exit);
        Assert.Contains(told, output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_line_whose_hash_was_made_to_fit_is_found_out_too()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var trail = host.Services.GetRequiredService<AuditTrail>();
        for (var number = 0; number < 2; number++) await trail.AddAsync("drammen", Kari, AuditLook.Read, "x", default);

        // Whoever knows how hashes are made changes the last line and its hash.
        var lines = await trail.ReadAsync("drammen", "", null, 10, default);
        var forged = lines[0] with { Subject = "another" };
        await host.Services.GetRequiredService<IDatabase>().WriteAsync(async (connection, transaction) =>
        {
            var before = await connection.QuerySingleAsync<byte[]>("SELECT hash FROM audit_log WHERE seq = 1", transaction: transaction);
            await connection.ExecuteAsync(
                "UPDATE audit_log SET subject = 'another', hash = @hash WHERE seq = 2", new { hash = forged.HashAfter(before, "drammen") }, transaction);
        });
        Assert.Equal("the last line is not the one that was added last", Assert.Single(await trail.VerifyAsync(null, default)).Fault);
    }

    [Fact]
    public async Task Erasing_a_case_leaves_that_it_was_erased()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var receipt = await desk.OpenAsync(SampleCase.Draft(), "a/1");
        await desk.EraseAsync($"{receipt.Reference}", receipt.Secret.Reveal());
        var line = Assert.Single(await host.Services.GetRequiredService<AuditTrail>().ReadAsync("drammen", "", null, 10, default));
        Assert.Equal(("citizen", "erased", $"{receipt.Reference}"), (line.Author, line.Action, line.Subject));
    }

    private static async Task<(int Exit, string Output)> VerifyAsync(string folder)
    {
        using var output = new StringWriter();
        var exit = await AuditLogCommand.Create(cancellationToken => BotHost.OpenAsync(["--OMBUDGUIDE_DATA", folder], cancellationToken))
            .Parse(["verify"])
            .InvokeAsync(new InvocationConfiguration { Output = output });
        return (exit, output.ToString());
    }
}
