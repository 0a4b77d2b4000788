using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Cases;

/// <summary>What the ombud does with a case, on both databases.</summary>
public sealed class CaseWorkTest
{
    private static readonly CaseAuthor Kari = CaseAuthor.Staff("kari", "Kari Nordmann");

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Each_step_is_told_in_the_journal_in_order_with_who_did_it(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var (reference, work) = await OpenAsync(host);

        Assert.True(await work.SetStateAsync(reference, "drammen", CaseState.Open, null, Kari, default));
        Assert.True(await work.NoteAsync(reference, "drammen", "Ringte. Fnr 010190 12345 hører ikke hjemme her: 13097248022.", Kari, default));
        Assert.True(await work.WriteToCitizenAsync(reference, "drammen", "Jeg spør kommunen. Ring 32 04 30 50.", Kari, null, default));
        Assert.True(await work.BookAsync(reference, "drammen", ["klage", "svar"], ["nav"], Kari, default));
        Assert.True(await work.BookAsync(reference, "drammen", ["svar", "klage"], ["nav"], Kari, default));
        Assert.True(await work.AssignAsync(reference, "drammen", null, Kari, default));
        Assert.True(await work.SetStateAsync(reference, "drammen", CaseState.Closed, CaseOutcome.Solved, Kari, default));

        var now = (await work.ReadAsync(reference, "drammen", default))!;
        Assert.Equal(
            [CaseEventKind.StateChanged, CaseEventKind.Note, CaseEventKind.MessageToCitizen, CaseEventKind.Booked, CaseEventKind.Assigned, CaseEventKind.StateChanged],
            now.Events.Select(each => each.Kind));
        Assert.Equal([1, 2, 3, 4, 5, 6], now.Events.Select(each => each.Number));
        Assert.All(now.Events, each => Assert.Equal(Kari, each.Author));
        Assert.DoesNotContain("13097248022", now.Events[1].Text, StringComparison.Ordinal);
        Assert.Equal(["boligkontoret", "klage"], now.Events[3].Before.Order(StringComparer.Ordinal));
        Assert.Equal(["closed", "solved"], now.Events[^1].After);
        Assert.Equal((CaseState.Closed, CaseOutcome.Solved, "kari"), (now.State, now.Outcome, now.Assignee));
        Assert.Equal(["klage", "svar", "nav"], now.Matters.Concat(now.Areas));
        Assert.Equal("Jeg spør kommunen. Ring 32 04 30 50.", Assert.Single(now.Messages).Text);
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task The_days_of_the_guidance_are_tasks_and_the_first_open_one_is_when_the_case_is_due(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var (reference, work) = await OpenAsync(host);
        var tasks = (await work.ReadAsync(reference, "drammen", default))!.Tasks;
        Assert.Equal([CaseTaskKind.ComplaintDeadline, CaseTaskKind.Step], tasks.Select(task => task.Kind).Order());
        Assert.Equal("2026-11-30", await DueAsync(host));

        Assert.True(await work.AddTaskAsync(reference, "drammen", new DateOnly(2026, 11, 25), "Ringe tilbake til 41 23 45 67", Kari, default));
        Assert.Equal("2026-11-25", await DueAsync(host));
        var own = (await work.ReadAsync(reference, "drammen", default))!.Tasks[0];
        Assert.Equal((CaseTaskKind.Own, "Ringe tilbake til 41 23 45 67"), (own.Kind, own.Text));
        foreach (var id in tasks.Select(task => task.Id).Append(own.Id).Append(own.Id))
            Assert.True(await work.SetTaskDoneAsync(reference, "drammen", id, done: true, Kari, default));

        Assert.Equal(CaseTask.NoDay, await DueAsync(host));
        Assert.True(await work.SetTaskDoneAsync(reference, "drammen", own.Id, done: false, Kari, default));
        Assert.Equal("2026-11-25", await DueAsync(host));
        var told = (await work.ReadAsync(reference, "drammen", default))!.Events;
        Assert.Equal(3, told.Count(each => each.Kind == CaseEventKind.TaskDone));
        Assert.Single(told, each => each.Kind == CaseEventKind.TaskTakenUpAgain);
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task What_the_citizen_writes_is_news_and_lets_a_case_that_waited_for_it_go_on(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var (reference, work) = await OpenAsync(host);
        await work.SetStateAsync(reference, "drammen", CaseState.WaitingForCitizen, null, Kari, default);
        var held = (await work.ReadAsync(reference, "drammen", default))!.Opened;

        await Assert.ThrowsAsync<TimeoutException>(() => work.WriteFromCitizenAsync(held, "Tapt.", (_, _) => throw new TimeoutException(), default));
        Assert.True(await work.WriteFromCitizenAsync(held, "Her er brevet.", null, default));
        var now = (await work.ReadAsync(reference, "drammen", default))!;
        Assert.Equal((CaseState.Open, true), (now.State, now.HasNews));
        Assert.Equal("Her er brevet.", Assert.Single(now.Messages).Text);
        Assert.True(await work.SeeAsync(reference, "drammen", default));
        Assert.False((await work.ReadAsync(reference, "drammen", default))!.HasNews);

        Assert.True(await work.WithdrawAsync(now.Opened, default));
        now = (await work.ReadAsync(reference, "drammen", default))!;
        Assert.Equal((CaseState.Closed, CaseOutcome.Withdrawn, true), (now.State, now.Outcome, now.HasNews));
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Another_municipality_finds_no_case_and_changes_nothing(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var (reference, work) = await OpenAsync(host);
        var task = (await work.ReadAsync(reference, "drammen", default))!.Tasks[0].Id;

        Assert.Null(await work.ReadAsync(reference, "trondheim", default));
        Assert.False(await work.SetStateAsync(reference, "trondheim", CaseState.Open, null, Kari, default));
        Assert.False(await work.NoteAsync(reference, "trondheim", "x", Kari, default));
        Assert.False(await work.WriteToCitizenAsync(reference, "trondheim", "x", Kari, null, default));
        Assert.False(await work.BookAsync(reference, "trondheim", [], [], Kari, default));
        Assert.False(await work.AssignAsync(reference, "trondheim", "kari", Kari, default));
        Assert.False(await work.AddTaskAsync(reference, "trondheim", new DateOnly(2026, 11, 25), "x", Kari, default));
        Assert.False(await work.SetTaskDoneAsync(reference, "trondheim", task, done: true, Kari, default));
        Assert.False(await work.SeeAsync(reference, "trondheim", default));

        var now = (await work.ReadAsync(reference, "drammen", default))!;
        Assert.Empty(now.Events);
        Assert.Equal((CaseState.New, null), (now.State, now.Assignee));
        Assert.Equal(["klage"], now.Matters);
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Many_who_write_at_once_get_lines_of_their_own(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var (reference, work) = await OpenAsync(host);
        await Task.WhenAll(Enumerable.Range(0, 24).Select(number => Task.Run(() => work.NoteAsync(reference, "drammen", $"{number}", Kari, default))));
        var events = (await work.ReadAsync(reference, "drammen", default))!.Events;
        Assert.Equal(Enumerable.Range(1, 24).Select(number => (long)number), events.Select(each => each.Number));
        Assert.Equal(24, events.Select(each => each.Text).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Erasing_a_case_erases_all_that_was_done_with_it(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var receipt = await desk.OpenAsync(SampleCase.Draft(), "a/1");
        var work = host.Services.GetRequiredService<CaseWork>();
        await work.NoteAsync(receipt.Reference, "drammen", "x", Kari, default);
        Assert.True(await desk.EraseAsync($"{receipt.Reference}", receipt.Secret.Reveal()));
        foreach (var table in new[] { "cases", "case_categories", "case_events", "case_tasks" }) Assert.Equal(0, await CountAsync(host, table));
    }

    [Fact]
    public async Task A_case_from_before_there_were_tasks_gets_them_at_the_next_start()
    {
        var folder = TestHost.NewFolder();
        var before = await TestHost.StartAsync(folder, new MovableClock());
        var (reference, _) = await OpenAsync(before);
        await before.Services.GetRequiredService<IDatabase>().WriteAsync((connection, transaction) => connection.ExecuteAsync(
            "DELETE FROM case_tasks; UPDATE cases SET has_days = 0, due_on = '9999-12-31'", transaction: transaction));
        await before.StopAsync();

        await using var after = await TestHost.StartAsync(folder, new MovableClock());
        Assert.Equal(2, (await after.Services.GetRequiredService<CaseWork>().ReadAsync(reference, "drammen", default))!.Tasks.Count);
        Assert.Equal("2026-11-30", await DueAsync(after));
        await after.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(CaseReference Reference, CaseWork Work)> OpenAsync(TestHost host) => (
        (await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1")).Reference,
        host.Services.GetRequiredService<CaseWork>());

    private static Task<string?> DueAsync(TestHost host) => host.Services.GetRequiredService<IDatabase>().ReadAsync(
        connection => connection.ExecuteScalarAsync<string>("SELECT due_on FROM cases"));

    private static Task<long> CountAsync(TestHost host, string table) => host.Services.GetRequiredService<IDatabase>().ReadAsync(
        connection => connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}"));
}
