using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Channels;

/// <summary>The public client itself (botframework-directlinejs, in Node.js) against the host. It does not show Web Chat's own screen.</summary>
public sealed class PublicClientTest
{
    [Fact]
    public async Task The_public_client_loses_its_socket_and_gets_what_it_missed()
    {
        var folder = Path.Combine(SourceFolder(), "..", "directline-client");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            await RunAsync(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        await using var host = await TestHost.StartAsync();
        var citizen = await Citizen.WithTokenAsync(host);

        var said = JsonNode.Parse(await RunAsync(folder, "node", "converse.cjs", host.Http.BaseAddress!.ToString().TrimEnd('/'), citizen.Token))!;

        var shown = said["shown"]!.AsArray().Select(activity => (string?)activity!["text"]).ToList();
        Assert.Equal(["welcome", "hello", "heard hello", "still there?", "heard still there?", "count", "count 1"], shown);
        Assert.Equal(2, (int)said["sockets"]!);
        Assert.Equal(["joined", "hello", "still there?", "count"], host.Bot.Turns);
        var echoed = said["shown"]!.AsArray().Select(activity => (string?)activity!["id"]);
        Assert.Subset(echoed.ToHashSet(StringComparer.Ordinal), said["posted"]!.AsArray().Select(id => (string?)id).ToHashSet(StringComparer.Ordinal));
    }

    private static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await error}");
        return await output;
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
