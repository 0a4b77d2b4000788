using System.Net.Http.Json;

namespace OmbudGuide.Benchmarks.Servers;

/// <summary><c>start</c>: from the start of the process, over an empty folder, to the guide's greeting on the socket; against the echo's first answer.</summary>
internal static class Starts
{
    private const int Rounds = 5;

    public static async Task RunAsync()
    {
        var (hosts, echoes) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            await using (var host = await ServerProcess.HostAsync())
            {
                using var conversation = await Conversation.BeginAsync(host);
                hosts.Add(host.Started.Elapsed.TotalMilliseconds);
            }

            await using var echo = await ServerProcess.EchoAsync();
            using var answer = await echo.Http.PostAsJsonAsync("echo", new Note("message", "hei", null));
            answer.EnsureSuccessStatusCode();
            echoes.Add(echo.Started.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine();
        Console.WriteLine($"start: process start to first answer, empty folder, medians of {Rounds}");
        Console.WriteLine($"  host               {Machine.Median(hosts),8:N0} ms");
        Console.WriteLine($"  echo               {Machine.Median(echoes),8:N0} ms");
        Console.WriteLine($"  host / echo        {Machine.Median(hosts) / Machine.Median(echoes),8:F1}");
    }
}
