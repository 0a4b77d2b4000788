using System.CommandLine;
using AngleSharp.Dom;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Retention;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Retention;

/// <summary>What has been kept for as long as the content says goes by itself, and nothing else does.</summary>
public sealed class RetentionTest
{
    private static readonly CaseAuthor Kari = CaseAuthor.Staff("kari", "Kari");

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task What_has_been_kept_for_long_enough_goes_and_what_has_not_stays(string kind)
    {
        var clock = new MovableClock();
        await using var empty = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: clock, settings: empty.Settings);
        var (work, trail, database) = (host.Services.GetRequiredService<CaseWork>(), host.Services.GetRequiredService<AuditTrail>(), host.Services.GetRequiredService<IDatabase>());
        var started = clock.GetUtcNow();
        await trail.AddAsync("drammen", Kari, AuditLook.Searched, "", default);
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            """
            INSERT INTO outbox (id, municipality, reference, kind, route, line, written_at, state, next_at, ended_at) VALUES
                ('a', 'drammen', 'x', 'case-opened', 'webhook', 0, @at, 'sent', @at, @at), ('b', 'drammen', 'x', 'case-opened', 'webhook', 0, @at, 'failed', @at, @at),
                ('c', 'drammen', 'x', 'case-opened', 'webhook', 0, @at, 'waiting', @far, NULL);
            INSERT INTO desk_remarks (id, municipality, made_at, document) VALUES ('r', 'drammen', @at, @nothing);
            INSERT INTO conversations (id, channel, municipality, language, user_id, sealed_key, last_activity_at) VALUES ('gone-town', 'web', 'gone', 'nb', 'u', @nothing, @at)
            """,
            new { at = started.ToUnixTimeMilliseconds(), far = started.AddYears(100).ToUnixTimeMilliseconds(), nothing = Array.Empty<byte>() },
            transaction));
        var (left, written, unread, open) = (await OpenAsync(host, 1), await OpenAsync(host, 2), await OpenAsync(host, 3), await OpenAsync(host, 4));
        foreach (var reference in new[] { left, written, unread })
            await work.SetStateAsync(reference, "drammen", CaseState.Closed, CaseOutcome.Advised, Kari, default);

        clock.Advance(TimeSpan.FromDays(31));
        await UntilAsync(host, clock);
        Assert.Equal("b,c", await OutboxAsync(database));
        Assert.Equal(0, await CountAsync(database, "conversations"));
        clock.Advance(TimeSpan.FromDays(200));
        await work.NoteAsync(written, "drammen", "Ringte igjen.", Kari, default);
        await UntilAsync(host, clock);
        Assert.Equal("c", await OutboxAsync(database));
        Assert.Equal(0, await CountAsync(database, "desk_remarks"));
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            "UPDATE cases SET has_news = 1 WHERE reference = @reference", new { reference = $"{unread}" }, transaction));

        // Five years after the first was closed; something was written in the second since, and the third has news.
        clock.Advance(TimeSpan.FromDays(365 * 5) - TimeSpan.FromDays(200));
        await UntilAsync(host, clock);
        Assert.Null(await work.ReadAsync(left, "drammen", default));
        Assert.All(new[] { written, unread, open }, reference => Assert.NotNull(work.ReadAsync(reference, "drammen", default).GetAwaiter().GetResult()));
        Assert.Equal(4, await CountAsync(database, "counted_cases"));
        Assert.Contains(await trail.ReadAsync("drammen", $"{left}", null, 10, default), line => line is { Action: "erased", Author: "host" });

        // Ten years after the first lines the log still is one chain, and those lines are gone.
        clock.Advance(TimeSpan.FromDays(366 * 5));
        await UntilAsync(host, clock);
        var verdict = Assert.Single(await trail.VerifyAsync("drammen", default));
        Assert.Null(verdict.Fault);
        Assert.True(verdict.First > 1);
    }

    [Fact]
    public async Task The_administrator_reads_how_much_went_and_the_command_tells_what_would_go()
    {
        var folder = TestHost.NewFolder();
        var clock = new MovableClock();
        await using (var host = await TestHost.StartAsync(folder, clock))
        {
            var contacts = host.Services.GetRequiredService<ContactStore>();
            await contacts.StartAsync("drammen", "nb", Kari, default);
            clock.Advance(TimeSpan.FromHours(25));
            await UntilAsync(host, clock);
            using var browser = await Browser.LoggedInAsync(host, role: StaffRole.Administrator);
            await browser.OpenAsync("/administration/retention");
            browser.AssertWellFormed("nb");
            Assert.Equal(["1 dag", "1", "mandag 23. november 2026"], browser.Page.QuerySelectorAll("tbody tr")[1].QuerySelectorAll("td").Select(cell => cell.TextContent));
            Assert.Contains("Sist gjennomgått 23. november 2026", browser.Text, StringComparison.Ordinal);
            await contacts.StartAsync("trondheim", "nb", Kari, default);
            await host.Services.GetRequiredService<CaseWork>().SetStateAsync(await OpenAsync(host, 1, "trondheim"), "trondheim", CaseState.Closed, CaseOutcome.Advised, Kari, default);
        }

        // The program's own clock is the machine's; the contact was begun long after or before it.
        await using (var opened = await BotHost.OpenAsync(["--OMBUDGUIDE_DATA", folder], default))
        {
            await opened.Services.GetRequiredService<IDatabase>().WriteAsync(
                (connection, transaction) => connection.ExecuteAsync(
                    "UPDATE desk_contacts SET touched_at = 1767225600000; UPDATE cases SET closed_on = '2020-02-29'; UPDATE case_events SET at = 0", transaction: transaction));
        }

        var (exit, output, _) = await RunAsync(folder, "--dry-run", "--municipality", "trondheim");
        Assert.Equal(0, exit);
        Assert.Equal(["desk-contacts", "trondheim", "P1D", "1", "2026-01-01"], Line("desk-contacts", output));
        Assert.Equal(["closed-cases", "trondheim", "P5Y", "1", "2020-02-29"], Line("closed-cases", output));
        Assert.Equal(7, output.Split(Environment.NewLine).Count(each => each.Contains("trondheim", StringComparison.Ordinal)));
        Assert.DoesNotContain("drammen", output, StringComparison.Ordinal);

        Assert.Contains("Known are: ", (await RunAsync(folder, "--dry-run", "--municipality", "oslo")).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(folder, "--municipality", "drammen")).Exit);
        (exit, output, _) = await RunAsync(folder);
        Assert.Equal(0, exit);
        Assert.Contains("desk-contacts          1", output, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-01-01", (await RunAsync(folder, "--dry-run")).Output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static string[] Line(string kind, string output) =>
        output.Split(Environment.NewLine).Single(each => each.StartsWith(kind, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string folder, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exit = await RetentionCommand.Create(cancellationToken => BotHost.OpenAsync(["--OMBUDGUIDE_DATA", folder], cancellationToken))
            .Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }

    private static async Task<CaseReference> OpenAsync(TestHost host, int number, string municipality = "drammen") =>
        (await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(municipality), $"r/{number}")).Reference;

    private static Task<long> CountAsync(IDatabase database, string table) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}"));

    private static async Task<string> OutboxAsync(IDatabase database) =>
        string.Join(',', await database.ReadAsync(connection => connection.QueryAsync<string>("SELECT id FROM outbox WHERE reference = 'x' ORDER BY id")));

    /// <summary>Until the host has gone through everything at the time that it is now, or soon after: time goes on meanwhile, since its timer may not have been set yet.</summary>
    private static async Task UntilAsync(TestHost host, MovableClock clock)
    {
        var since = clock.GetUtcNow();
        using var limit = new CancellationTokenSource(Tab.Patience);
        while (await host.Services.GetRequiredService<RetentionCounts>().LastRunAsync(limit.Token) is not { } run || run < since)
        {
            await Task.Delay(50, limit.Token);
            clock.Advance(TimeSpan.FromSeconds(20));
        }
    }
}
