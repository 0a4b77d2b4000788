using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Channels.Conversations;
using OmbudGuide.Bot.Conversation;
using OmbudGuide.Bot.Statistics;
using OmbudGuide.Bot.Statistics.Conversations;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;
using OmbudGuide.Bot.Tests.Storage;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Tests.Statistics;

/// <summary>Which way conversations go and where they stop: counted when they go, without anything of anybody.</summary>
public sealed class ConversationCountsTest
{
    private static readonly DateOnly Sunday = new(2026, 11, 22);

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_conversation_is_counted_once_when_it_goes_by_where_it_stopped_and_what_it_led_to(string kind)
    {
        await using var empty = await EmptyDatabase.OfAsync(kind);
        var clock = new MovableClock();
        await using var host = await TestHost.StartAsync(clock: clock, settings: empty.Settings);
        var waiting = new Memory { Language = "nb", Awaits = Awaits.Answer, Asked = Ids.Of(Question.Decision), Steps = 1 };
        var guided = Said(Question.Service, "housing.municipal-housing") with { Awaits = Awaits.AfterGuidance };
        await BeginAsync(host, "a", waiting);
        await BeginAsync(host, "b", waiting);
        await BeginAsync(host, "c", guided with { Awaits = Awaits.CaseConsent });
        await BeginAsync(host, "d", guided with { Sent = true, CasesSent = 1 });
        await BeginAsync(host, "e", new Memory { Language = "nb" });
        await BeginAsync(host, "f", null);
        var counts = host.Services.GetRequiredService<ConversationCounts>();
        var month = new CountedPeriod(Sunday, Sunday);
        Assert.Empty((await counts.ReadAsync("drammen", month, default)).Stops);

        clock.Advance(TimeSpan.FromHours(25));
        var store = host.Services.GetRequiredService<ConversationStore>();
        using (var limit = new CancellationTokenSource(Tab.Patience))
        {
            while (await store.FindAsync("f") is not null || await store.FindAsync("a") is not null) await Task.Delay(20, limit.Token);
        }

        var read = await counts.ReadAsync("drammen", month, default);
        Assert.Equal(
            [("case", 1), ("question:decision", 2), ("sent", 1)],
            read.Stops.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => (each.Key, each.Value)));
        Assert.Equal(2, read.Routes.Values.Sum());
        Assert.Equal(1, read.Routes["case"]);
        Assert.Empty((await counts.ReadAsync("drammen", new CountedPeriod(new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31)), default)).Stops);
        Assert.Empty((await counts.ReadAsync("trondheim", month, default)).Stops);

        using var ombud = await Browser.LoggedInAsync(host);
        await ombud.OpenAsync("/office/statistics?from=2026-11-01&to=2026-11-30");
        Assert.Equal("2", Figure(ombud, "stops", "Ved spørsmålet «Skriftlig svar»"));
        Assert.Equal("1", Figure(ombud, "routes", "Sendte saken til kommuneombudet i Drammen"));
        await ombud.OpenAsync("/office/statistics.json?from=2026-11-01&to=2026-11-30");
        var text = await ombud.Answer.Content.ReadAsStringAsync();
        Assert.Contains("\"counts\": \"conversations\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"cases\": 1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_conversation_stopped_is_where_a_side_road_came_from()
    {
        var memory = new Memory { Language = "nb", Awaits = Awaits.Restart, Return = Awaits.Answer, Asked = Ids.Of(Question.Happened) };
        Assert.Equal(new ConversationEnd(null, ConversationStop.Question, Question.Happened), ConversationEnd.Of(memory, () => throw new InvalidOperationException("There is no guidance yet.")));
    }

    private static Memory Said(Question question, string option) => new Memory { Language = "nb" }.With([SavedAnswer.Of(question, AnswerValue.Option(option))]);

    private static async Task BeginAsync(TestHost host, string id, Memory? memory)
    {
        var store = host.Services.GetRequiredService<ConversationStore>();
        await store.StartAsync(new ConversationBinding(id, "directline", "drammen", "nb", "me"), null);
        var seal = (await store.FindAsync(id))!.Seal;
        if (memory is null) return;
        var state = seal.Seal(memory.Write(), ConversationSeal.State);
        await host.Services.GetRequiredService<IDatabase>().WriteAsync(
            (connection, transaction) => connection.ExecuteAsync("UPDATE conversations SET state = @state WHERE id = @id", new { id, state }, transaction));
    }

    private static string Figure(Browser browser, string table, string line) => browser.Page.QuerySelectorAll($"#{table} tbody tr")
        .Single(row => row.QuerySelector("th")!.TextContent == line).QuerySelector("td")!.TextContent;
}
