using OmbudGuide.Benchmarks.Servers;
using OmbudGuide.Content;

namespace OmbudGuide.Benchmarks.Scale;

/// <summary>
/// <c>scale</c>: the host with as many municipalities as two countries have, against the host with the few that there are: its start, its memory,
/// and the time of a turn, once with all citizens in one municipality and once with citizens in all those like it. The two take turns.
/// </summary>
internal static class Scaling
{
    private const int Starts = 5;
    private const int Rounds = 7;
    private const int Connections = 16;
    private const double Megabyte = 1024 * 1024;
    private const double Aim = 1.05;
    private const string Model = "drammen";

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(3);

    public static async Task RunAsync()
    {
        using var generated = new GeneratedContent();
        var few = ContentLibrary.Load(ContentLibrary.DefaultFolder).Municipalities.Count;
        Console.WriteLine();
        Console.WriteLine($"scale: {GeneratedContent.Count} municipalities instead of {few}, medians; {Starts} starts, {Rounds} rounds of {Slice.TotalSeconds} s with {Connections} connections");
        Console.WriteLine($"                                      {few,8}    {GeneratedContent.Count,8}   ratio");
        await StartsAsync(generated);
        await TurnsAsync(generated);
        Console.WriteLine($"  aim: a turn at most {Aim:F2} times");
    }

    private static async Task StartsAsync(GeneratedContent generated)
    {
        var (small, large) = (new List<(double Start, double Memory)>(), new List<(double Start, double Memory)>());
        for (var round = 0; round < Starts; round++)
        {
            small.Add(await StartAsync());
            large.Add(await StartAsync("--OMBUDGUIDE_CONTENT", generated.Folder));
        }

        Show("start to the greeting, ms", small.Select(each => each.Start), large.Select(each => each.Start));
        Show("working set then, MB", small.Select(each => each.Memory), large.Select(each => each.Memory));
    }

    private static async Task<(double Start, double Memory)> StartAsync(params string[] settings)
    {
        await using var host = await ServerProcess.HostAsync(settings);
        using var conversation = await Conversation.BeginAsync(host);
        return (host.Started.Elapsed.TotalMilliseconds, host.WorkingSet / Megabyte);
    }

    private static async Task TurnsAsync(GeneratedContent generated)
    {
        var many = ContentLibrary.Load(generated.Folder).Municipalities.Select(each => each.Id).Where(id => id.StartsWith(Model, StringComparison.Ordinal)).ToList();
        await using var small = await ServerProcess.HostAsync();
        await using var large = await ServerProcess.HostAsync("--OMBUDGUIDE_CONTENT", generated.Folder);
        var script = await Turns.ScriptAsync(small);
        await WarmUp.RunAsync(() => TalkAsync(small, script, [Model]));
        await WarmUp.RunAsync(() => TalkAsync(large, script, [Model]));

        var (one, other, same) = (new List<Rate>(), new List<Rate>(), new List<Rate>());
        for (var round = 0; round < Rounds; round++)
        {
            one.Add(await TalkAsync(small, script, [Model]));
            other.Add(await TalkAsync(large, script, [Model]));
            same.Add(await TalkAsync(small, script, [Model]));
        }

        // The host against itself tells how much of a ratio is the machine's.
        ShowTurns("a turn in one municipality", one, other);
        ShowTurns("  the same host against itself", one, same);
        var visits = await VisitAsync(large, script, many);
        Console.WriteLine($"  {"the first visit to each, ms",-34}                {visits,8:N1}");
        await WarmUp.RunAsync(() => TalkAsync(large, script, many));
        var (first, spread) = (new List<Rate>(), new List<Rate>());
        for (var round = 0; round < Rounds; round++)
        {
            first.Add(await TalkAsync(small, script, [Model]));
            spread.Add(await TalkAsync(large, script, many));
        }

        ShowTurns($"a turn in one, and in {many.Count}", first, spread);
        Show("working set at the end, MB", [small.WorkingSet / Megabyte], [large.WorkingSet / Megabyte]);
    }

    /// <summary>One whole interview in each municipality; gives milliseconds each, on average.</summary>
    private static async Task<double> VisitAsync(ServerProcess host, IReadOnlyList<string> script, List<string> municipalities)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var municipality in municipalities)
        {
            using var conversation = await Conversation.BeginAsync(host, municipality);
            foreach (var text in script) await conversation.TurnAsync(text);
        }

        return watch.Elapsed.TotalMilliseconds / municipalities.Count;
    }

    private static async Task<Rate> TalkAsync(ServerProcess host, IReadOnlyList<string> script, IReadOnlyList<string> municipalities)
    {
        // As many conversations where citizens are spread as where they are not.
        const int Each = 12;
        var conversations = await Task.WhenAll(Enumerable.Range(0, Connections * Each)
            .Select(index => Conversation.BeginAsync(host, municipalities[index % municipalities.Count])));
        var rate = await Turns.MeasureAsync(host, Connections, Slice, async (worker, step) =>
            await conversations[(worker * Each) + (step / script.Count % Each)].TurnAsync(script[step % script.Count]));
        foreach (var conversation in conversations) conversation.Dispose();
        return rate;
    }

    private static void ShowTurns(string name, List<Rate> small, List<Rate> large)
    {
        Show($"{name}, µs", small.Select(rate => Connections * 1e6 / rate.PerSecond), large.Select(rate => Connections * 1e6 / rate.PerSecond));
        Show("  its processor time, µs", small.Select(rate => rate.Processor), large.Select(rate => rate.Processor));
    }

    private static void Show(string name, IEnumerable<double> small, IEnumerable<double> large)
    {
        var (few, many) = (small.ToList(), large.ToList());
        Console.WriteLine($"  {name,-34} {Machine.Median(few),8:N0}    {Machine.Median(many),8:N0}   {Machine.Median(few.Zip(many, (a, b) => b / a)),5:F2}");
    }
}
