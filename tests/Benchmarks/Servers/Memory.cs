namespace OmbudGuide.Benchmarks.Servers;

/// <summary><c>memory</c>: what the host holds with a thousand citizens in the middle of their interview, each with an open socket.</summary>
internal static class Memory
{
    private const int Citizens = 1_000;
    private const int AtOnce = 16;
    private const double Megabyte = 1024 * 1024;

    public static async Task RunAsync()
    {
        await using var host = await ServerProcess.HostAsync();
        var script = await Turns.ScriptAsync(host);
        foreach (var text in await TalkingAsync(host, script, AtOnce)) text.Dispose();
        var before = host.WorkingSet;
        var conversations = await TalkingAsync(host, script, Citizens);
        var after = host.WorkingSet;
        foreach (var conversation in conversations) conversation.Dispose();

        Console.WriteLine();
        Console.WriteLine($"memory: working set of the host, {Citizens:N0} live conversations of two turns each, sockets open");
        Console.WriteLine($"  before             {before / Megabyte,8:F0} MB");
        Console.WriteLine($"  with all           {after / Megabyte,8:F0} MB");
        Console.WriteLine($"  each               {(after - before) / 1024d / Citizens,8:F0} kB");
    }

    private static async Task<List<Conversation>> TalkingAsync(ServerProcess host, IReadOnlyList<string> script, int count)
    {
        var talking = new List<Conversation>();
        foreach (var group in Enumerable.Range(0, count).Chunk(AtOnce))
        {
            talking.AddRange(await Task.WhenAll(group.Select(async _ =>
            {
                var conversation = await Conversation.BeginAsync(host);
                foreach (var text in script.Take(2)) await conversation.TurnAsync(text);
                return conversation;
            })));
        }

        return talking;
    }
}
