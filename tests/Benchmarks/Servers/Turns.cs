using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OmbudGuide.Content;

namespace OmbudGuide.Benchmarks.Servers;

/// <summary>
/// <c>turn</c>: turns of a whole interview over Direct Line, each stored twice (before it is echoed, and with its answer), against the echo of a
/// JSON message. Each of the connections does one thing after the other; host and echo take turns.
/// </summary>
internal static class Turns
{
    public const string Matter = "Jeg fikk avslag på kommunal bolig i brev for to uker siden";

    private const int Connections = 16;
    private const int Rounds = 5;
    private const int Aim = 8;

    /// <summary>The runtime compiles the hot paths again in the background; until it has, the server mostly works for its compiler.</summary>
    private const int WarmTurns = 10_000;

    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(3);

    public static async Task RunAsync()
    {
        await using var host = await ServerProcess.HostAsync();
        await using var echo = await ServerProcess.EchoAsync();
        var script = await ScriptAsync(host);
        await TalkAsync(host, script, LongestWarmUp, WarmTurns);
        await EchoAsync(echo, LongestWarmUp, WarmTurns);

        var (turns, echoes) = (new List<Rate>(), new List<Rate>());
        for (var round = 0; round < Rounds; round++)
        {
            turns.Add(await TalkAsync(host, script, Slice));
            echoes.Add(await EchoAsync(echo, Slice));
        }

        var ratio = Machine.Median(turns.Zip(echoes, (turn, one) => one.PerSecond / turn.PerSecond));
        var work = Machine.Median(turns.Zip(echoes, (turn, one) => turn.Processor / one.Processor));
        Console.WriteLine();
        Console.WriteLine($"turn: {Connections} connections, {script.Count} different turns, medians of {Rounds} rounds of {Slice.TotalSeconds} s");
        Show("turns", turns);
        Show("echoes", echoes);
        Console.WriteLine($"  turn / echo         {ratio,8:F1} times the time (aim: at most {Aim}), {work:F1} times the server's processor time");
    }

    /// <summary>What a citizen says in one whole interview, read from the host as it is.</summary>
    public static async Task<IReadOnlyList<string>> ScriptAsync(ServerProcess host)
    {
        var content = ContentLibrary.Load(ContentLibrary.DefaultFolder);
        var texts = content.Texts.For("drammen");
        using var conversation = await Conversation.BeginAsync(host);
        return await conversation.WalkAsync(Matter, texts.Get("nb", "chat.buttons.case"), texts.Get("nb", "chat.buttons.new"));
    }

    private static async Task<Rate> TalkAsync(ServerProcess host, IReadOnlyList<string> script, TimeSpan time, int most = int.MaxValue)
    {
        var conversations = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Conversation.BeginAsync(host)));
        var rate = await MeasureAsync(host, time, most, async (worker, step) => await conversations[worker].TurnAsync(script[step % script.Count]));
        foreach (var conversation in conversations) conversation.Dispose();
        return rate;
    }

    private static Task<Rate> EchoAsync(ServerProcess echo, TimeSpan time, int most = int.MaxValue)
    {
        var note = new Note("message", Matter, new JsonObject { ["clientActivityID"] = Guid.NewGuid().ToString() });
        return MeasureAsync(echo, time, most, async (_, _) =>
        {
            using var answer = await echo.Http.PostAsJsonAsync("echo", note);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        });
    }

    private static async Task<Rate> MeasureAsync(ServerProcess server, TimeSpan time, int most, Func<int, int, Task> act)
    {
        var done = new int[Connections];
        var used = server.Processor;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async worker =>
        {
            while (watch.Elapsed < time && done[worker] < most / Connections) await act(worker, done[worker]++);
        }));
        var total = done.Sum();
        return new Rate(total / watch.Elapsed.TotalSeconds, (server.Processor - used).TotalMicroseconds / total);
    }

    private static void Show(string name, List<Rate> rates) => Console.WriteLine(
        $"  {name,-18} {Machine.Median(rates.Select(each => each.PerSecond)),8:N0} a second, {Machine.Median(rates.Select(each => each.Processor)),8:N0} µs of the server's processor time each");

    /// <param name="Processor">Microseconds of the server's processor time each.</param>
    private sealed record Rate(double PerSecond, double Processor);
}
