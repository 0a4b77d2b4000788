using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Delivery;

/// <summary>A notice is there exactly where what it tells of is, and lives through the host's end.</summary>
public sealed class OutboxTest
{
    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_case_and_its_notice_are_written_together_or_neither(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var office = await TellingHost.OpenAsync([.. TellingHost.PostTo($"http://127.0.0.1:{MailServer.FreePort()}/x"), .. database.Settings]);
        var prepared = await office.Desk.PrepareAsync(SampleCase.Draft(), "a/1");
        var store = office.Host.Services.GetRequiredService<IDatabase>();
        await Assert.ThrowsAsync<TimeoutException>(() => store.WriteAsync(async (connection, transaction) =>
        {
            await prepared.WriteAsync(connection, transaction);
            throw new TimeoutException();
        }));
        Assert.Equal(0, await office.CountAsync());

        await store.WriteAsync(prepared.WriteAsync);
        await store.WriteAsync(prepared.WriteAsync);
        Assert.Equal(1, await office.CountAsync());
        var held = (await office.Desk.ReadAsync($"{prepared.Receipt.Reference}", prepared.Receipt.Secret.Reveal()))!;
        await Assert.ThrowsAsync<TimeoutException>(() => office.Work.WriteFromCitizenAsync(held, "Tapt.", (_, _) => throw new TimeoutException(), default));
        Assert.Equal(1, await office.CountAsync());
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task What_was_not_sent_when_the_host_stopped_is_sent_after_the_next_start(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var receiver = await WebReceiver.StartAsync();
        receiver.Answers = http => Task.Delay(Timeout.Infinite, http.RequestAborted);
        var folder = TestHost.NewFolder();
        var clock = new MovableClock();
        string[] settings = [.. TellingHost.PostTo(receiver.Url), .. database.Settings];
        var before = await TellingHost.OpenAsync(settings, clock, folder);
        var receipt = await before.SendCaseAsync();
        await before.UntilAsync(() => !receiver.Got.IsEmpty, "it is being sent", isMoving: false);
        await before.Host.StopAsync();

        receiver.Take();
        await using var after = await TellingHost.OpenAsync(settings, clock, folder);
        await after.UntilSentAsync(receipt);
        Assert.Equal(2, receiver.Got.Count);
        Assert.Single(receiver.Got.Select(each => each.Id).Distinct(StringComparer.Ordinal));
        await after.Host.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Erasing_a_case_takes_back_all_that_was_still_to_be_told_but_that_it_is_erased(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var office = await TellingHost.OpenAsync([.. TellingHost.PostTo($"http://127.0.0.1:{MailServer.FreePort()}/x", "case"), .. database.Settings]);
        var receipt = await office.SendCaseAsync();
        var held = (await office.Desk.ReadAsync($"{receipt.Reference}", receipt.Secret.Reveal()))!;
        await office.Work.WriteFromCitizenAsync(held, "Her er brevet.", null, default);
        await office.Desk.EraseAsync(held);
        Assert.Equal([NoticeKind.CaseErased], (await office.NoticesAsync(receipt)).Select(each => each.Kind));
    }

    [PostgresFact]
    public async Task Two_hosts_on_one_database_send_each_notice_once()
    {
        await using var database = await EmptyDatabase.OfAsync("PostgreSQL");
        await using var receiver = await WebReceiver.StartAsync();
        string[] settings = [.. TellingHost.PostTo(receiver.Url), .. database.Settings];
        var (folder, clock) = (TestHost.NewFolder(), new MovableClock());
        await using var first = await TellingHost.OpenAsync(settings, clock, folder);
        await using var second = await TellingHost.OpenAsync(settings, clock, folder);
        List<CaseReceipt> receipts = [];
        for (var number = 0; number < 20; number++) receipts.Add(await (number % 2 == 0 ? first : second).SendCaseAsync($"a/{number}"));
        foreach (var receipt in receipts) await first.UntilSentAsync(receipt);
        Assert.Equal(20, receiver.Got.Count);
        Assert.Equal(20, receiver.Got.Select(each => each.Id).Distinct(StringComparer.Ordinal).Count());
        await first.Host.StopAsync();
        await second.Host.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_municipality_that_the_content_does_not_have_is_told_at_the_start()
    {
        await using var office = await TellingHost.OpenAsync(TellingHost.PostTo("https://ombud.example/", municipality: "drammmen"));
        await office.UntilAsync(() => office.Host.Log.All.Contains("'drammmen', which the content does not have", StringComparison.Ordinal), "it is told", isMoving: false);
    }

    [Fact]
    public async Task Where_nothing_is_set_nothing_is_written()
    {
        await using var office = await TellingHost.OpenAsync([]);
        await office.SendCaseAsync();
        Assert.Equal(0, await office.CountAsync());
    }

    [Fact]
    public async Task What_was_sent_a_month_ago_is_forgotten()
    {
        await using var receiver = await WebReceiver.StartAsync();
        await using var office = await TellingHost.OpenAsync(TellingHost.PostTo(receiver.Url));
        await office.UntilSentAsync(await office.SendCaseAsync());
        Assert.Equal(1, await office.CountAsync());
        office.Clock.Advance(TimeSpan.FromDays(31));
        await office.UntilAsync(async () => await office.CountAsync() == 0, "it is forgotten");
    }
}
