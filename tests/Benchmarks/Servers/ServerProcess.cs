using System.Diagnostics;
using System.Text.RegularExpressions;

namespace OmbudGuide.Benchmarks.Servers;

/// <summary>A server as a process of its own, on a free loopback port, with a data folder of its own.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("ombudguide-").FullName;

    private ServerProcess(string program, string[] arguments)
    {
        Started = Stopwatch.StartNew();
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment =
            {
                ["OMBUDGUIDE_DATA"] = _folder,
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                // As the host is configured: what it is compared with has the same memory management.
                ["DOTNET_gcServer"] = "0",
                ["DOTNET_gcConcurrent"] = "0",
            },
        })!;
    }

    /// <summary>Runs since just before the process was made.</summary>
    public Stopwatch Started { get; }

    public HttpClient Http { get; private set; } = new();

    /// <summary>Processor time used so far, by all its threads.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The memory that the system holds for it now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static Task<ServerProcess> HostAsync(params string[] settings) => StartAsync(
        "OmbudGuide.Bot.dll", ["--RateLimits:BeginningsPerMinute", "100000000", "--RateLimits:ConversationPerMinute", "1000000000", .. settings]);

    public static Task<ServerProcess> EchoAsync() => StartAsync("OmbudGuide.Benchmarks.dll", EchoServer.Command);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<ServerProcess> StartAsync(string program, params string[] arguments)
    {
        var server = new ServerProcess(program, arguments);
        while (await server._process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is not { Success: true } found) continue;
            server.Http.Dispose();
            server.Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(found.Value) };
            _ = server._process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return server;
        }

        throw new InvalidOperationException($"{program} ended before it listened.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
