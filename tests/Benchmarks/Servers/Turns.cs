using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OmbudGuide.Content;

namespace OmbudGuide.Benchmarks.Servers;

/// <summary>
/// <c>turn</c>: turns of whole interviews over Direct Line, each stored with its answer before either is shown, against the echo of a JSON
/// message. A turn lasts from posting a message to its answer on the socket. Told are how many a second many connections get, what one
/// connection waits, and the server's processor time. Host and echo take turns, both warm, on the same machine as their clients.
/// </summary>
internal static class Turns
{
    public const string Matter = "Jeg fikk avslag på kommunal bolig i brev for to uker siden";

    private const int Connections = 16;
    private const int Rounds = 5;
    private const int Aim = 8;

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(3);

    public static async Task RunAsync()
    {
        await using var host = await ServerProcess.HostAsync();
        await using var echo = await ServerProcess.EchoAsync();
        var scripts = await ScriptsAsync(host);
        var warming = await WarmUp.RunAsync(() => TalkAsync(host, scripts, Connections, Slice));
        await WarmUp.RunAsync(() => EchoAsync(echo, Connections, Slice));

        var (turns, echoes, oneTurn, oneEcho) = (new List<Rate>(), new List<Rate>(), new List<Rate>(), new List<Rate>());
        for (var round = 0; round < Rounds; round++)
        {
            turns.Add(await TalkAsync(host, scripts, Connections, Slice));
            echoes.Add(await EchoAsync(echo, Connections, Slice));
            oneTurn.Add(await TalkAsync(host, scripts, 1, Slice));
            oneEcho.Add(await EchoAsync(echo, 1, Slice));
        }

        Console.WriteLine();
        Console.WriteLine(
            $"turn: {scripts.Count} interviews of {scripts[0].Count} turns, medians of {Rounds} rounds of {Slice.TotalSeconds} s after {warming:N0} turns of warming up");
        Console.WriteLine("                                          turn        echo  turn / echo");
        Show($"{Connections} connections, each", turns, echoes, rate => Connections * 1e6 / rate.PerSecond);
        Show("one connection, the median", oneTurn, oneEcho, rate => rate.Median);
        Show("server's processor time", turns, echoes, rate => rate.Processor);
        Console.WriteLine($"  aim: a turn at most {Aim} times the echo");
    }

    /// <summary>What a citizen says in one whole interview, read from the host as it is.</summary>
    public static async Task<IReadOnlyList<string>> ScriptAsync(ServerProcess host, string matter = Matter)
    {
        var content = ContentLibrary.Load(ContentLibrary.DefaultFolder);
        var texts = content.Texts.For("drammen");
        using var conversation = await Conversation.BeginAsync(host);
        return await conversation.WalkAsync(matter, texts.Get("nb", "chat.buttons.case"), texts.Get("nb", "chat.buttons.new"));
    }

    /// <summary>Different citizens have different days, so not all of what one's answers lead to has been worked out for another.</summary>
    private static async Task<IReadOnlyList<IReadOnlyList<string>>> ScriptsAsync(ServerProcess host)
    {
        var scripts = new List<IReadOnlyList<string>>();
        for (var days = 1; days <= Connections; days++)
            scripts.Add(await ScriptAsync(host, string.Create(CultureInfo.InvariantCulture, $"Jeg fikk avslag på kommunal bolig i brev for {days + 1} dager siden")));
        return scripts;
    }

    private static async Task<Rate> TalkAsync(ServerProcess host, IReadOnlyList<IReadOnlyList<string>> scripts, int connections, TimeSpan time)
    {
        // A single worker goes from one conversation to the next, too: one holds only so much.
        var conversations = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Conversation.BeginAsync(host)));
        var rate = await MeasureAsync(host, connections, time, async (worker, step) =>
        {
            var interview = step / scripts[0].Count;
            var conversation = conversations[(worker + (interview % (Connections / connections) * connections)) % Connections];
            await conversation.TurnAsync(scripts[(worker + interview) % scripts.Count][step % scripts[0].Count]);
        });
        foreach (var conversation in conversations) conversation.Dispose();
        return rate;
    }

    private static Task<Rate> EchoAsync(ServerProcess echo, int connections, TimeSpan time)
    {
        var note = new Note("message", Matter, new JsonObject { ["clientActivityID"] = Guid.NewGuid().ToString() });
        return MeasureAsync(echo, connections, time, async (_, _) =>
        {
            using var answer = await echo.Http.PostAsJsonAsync("echo", note);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        });
    }

    internal static async Task<Rate> MeasureAsync(ServerProcess server, int connections, TimeSpan time, Func<int, int, Task> act)
    {
        var took = Enumerable.Range(0, connections).Select(_ => new List<double>()).ToArray();
        var used = server.Processor;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async worker =>
        {
            while (watch.Elapsed < time)
            {
                var begun = watch.Elapsed;
                await act(worker, took[worker].Count);
                took[worker].Add((watch.Elapsed - begun).TotalMicroseconds);
            }
        }));
        var all = took.SelectMany(each => each).ToList();
        return new Rate(all.Count, all.Count / watch.Elapsed.TotalSeconds, Machine.Median(all), (server.Processor - used).TotalMicroseconds / all.Count);
    }

    private static void Show(string name, List<Rate> turns, List<Rate> echoes, Func<Rate, double> microseconds) => Console.WriteLine(
        $"  {name,-30} {Machine.Median(turns.Select(microseconds)),8:N0} µs {Machine.Median(echoes.Select(microseconds)),8:N0} µs "
        + $"{Machine.Median(turns.Zip(echoes, (turn, one) => microseconds(turn) / microseconds(one))),8:F1}");
}

/// <param name="Count">How many there were.</param>
/// <param name="Median">Microseconds from asking to the answer.</param>
/// <param name="Processor">Microseconds of the server's processor time each.</param>
internal sealed record Rate(int Count, double PerSecond, double Median, double Processor);
