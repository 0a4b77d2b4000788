using System.Net;
using System.Text;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Channels;

/// <summary>What is kept of a conversation, through crashes and restarts, and for how long.</summary>
public sealed class ConversationKeepingTest
{
    [Fact]
    public async Task A_turn_that_a_crash_cut_off_is_run_at_the_next_start_without_anyone_asking()
    {
        await using var first = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(first);
        await using (var tab = await citizen.OpenTabAsync())
        {
            await tab.UntilAsync("welcome");
            await citizen.SayAsync("count");
            await tab.UntilAsync("count 1");
            await citizen.SayAsync("wait out the crash", "sent-before");
            await citizen.SayAsync("count");
        }

        var image = CrashImageOf(first);
        await using var second = await TestHost.StartAsync(image);
        second.Bot.GoOn();
        var back = new Citizen(second, citizen.Token, citizen.ConversationId);
        await using var later = await back.ComeBackAsync();
        await later.UntilAsync("count 2");
        await back.SayAsync("wait out the crash", "sent-before");

        Assert.Equal(["wait out the crash", "count"], second.Bot.Turns);
        Assert.Equal(
            ["welcome", "count", "count 1", "wait out the crash", "count", "waited out the crash", "count 2"],
            later.Seen.Select(each => (string?)each["text"]));
    }

    [Fact]
    public async Task A_turn_cut_off_again_and_again_ends_in_an_apology()
    {
        await using var first = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(first);
        await citizen.SayAsync("wait forever");
        var folder = CrashImageOf(first);
        for (var start = 0; start < 3; start++) await (await TestHost.StartAsync(folder)).StopAsync();

        await using var last = await TestHost.StartAsync(folder);
        await using var tab = await new Citizen(last, citizen.Token, citizen.ConversationId).ComeBackAsync();
        await tab.UntilAsync("[nb:turn-failed]");
        Assert.Empty(last.Bot.Turns);
    }

    [Fact]
    public async Task What_a_turn_enlists_is_written_with_it_or_not_at_all()
    {
        await using var host = await TestHost.StartAsync();
        var database = host.Services.GetRequiredService<IDatabase>();
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync("CREATE TABLE filed (what text NOT NULL)", transaction: transaction));
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();

        await citizen.SayAsync("file a case");
        await tab.UntilAsync("filed a case");
        await citizen.SayAsync("file and fail");
        await tab.UntilAsync("[nb:turn-failed]");

        var filed = await database.ReadAsync(connection => connection.QueryAsync<string>("SELECT what FROM filed"));
        Assert.Equal(["a case"], filed);
        Assert.Equal(filed, host.Bot.Told);
        Assert.DoesNotContain(tab.Seen, each => (string?)each["text"] == "filed and fail");
    }

    [Fact]
    public async Task A_conversation_is_deleted_a_day_after_its_last_turn()
    {
        var clock = new MovableClock();
        await using var host = await TestHost.StartAsync(clock: clock);
        var old = await Citizen.StartedAsync(host);
        await using var tab = await old.OpenTabAsync();
        await tab.UntilAsync("welcome");
        clock.Advance(TimeSpan.FromHours(23));
        var recent = await Citizen.StartedAsync(host);
        await using var other = await recent.OpenTabAsync();
        await other.UntilAsync("welcome");

        clock.Advance(TimeSpan.FromHours(1.1));
        await Assert.ThrowsAsync<EndOfStreamException>(() => tab.UntilAsync("nothing more"));
        var database = host.Services.GetRequiredService<IDatabase>();
        var left = await database.ReadAsync(connection => connection.QueryAsync<string>(
            "SELECT id FROM conversations WHERE id IN (SELECT conversation_id FROM activities)"));
        Assert.Equal([recent.ConversationId], left);
        using var answer = await old.PostAsync(new { type = "message", text = "x" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_that_was_said_can_be_read_from_the_disk()
    {
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.StartedAsync(host);
        await using var tab = await citizen.OpenTabAsync();
        await citizen.SayAsync("remarkable-words");
        await tab.UntilAsync("heard remarkable-words");

        foreach (var path in Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            Assert.DoesNotContain("remarkable", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(host.Folder, "keys")));
    }

    /// <summary>The data folder as a killed process would leave it: copied while the host runs and no write is under way.</summary>
    private static string CrashImageOf(TestHost host)
    {
        var image = TestHost.NewFolder();
        Directory.CreateDirectory(Path.Combine(image, "keys"));
        foreach (var path in Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories))
        {
            using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var to = File.Create(Path.Combine(image, Path.GetRelativePath(host.Folder, path)));
            from.CopyTo(to);
        }

        return image;
    }
}
