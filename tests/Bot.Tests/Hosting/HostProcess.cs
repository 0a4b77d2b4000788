using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace OmbudGuide.Bot.Tests.Hosting;

/// <summary>
/// The host as a process of its own on a free loopback port, as a municipality runs it: real guide, shipped content. It can be killed without
/// warning and started again over the same folder. It lives for seconds, so its code is not watched for what is worth compiling again.
/// </summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    private readonly string[] _settings;
    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;

    private HostProcess(string folder, string[] settings) => (Folder, _settings) = (folder, settings);

    public string Folder { get; }

    /// <summary>For the host as it runs now; a new one after each start.</summary>
    public HttpClient Http { get; private set; } = new();

    /// <summary>The process as it runs now.</summary>
    public Process Process => _process ?? throw new InvalidOperationException("The host has been killed.");

    /// <summary>All that it has written to its output and errors, through all starts.</summary>
    public string Output => string.Join('\n', _output);

    public static async Task<HostProcess> StartAsync(params string[] settings)
    {
        var host = new HostProcess(Directory.CreateTempSubdirectory("ombudguide-").FullName, settings);
        await host.StartAgainAsync();
        return host;
    }

    /// <summary>Runs a command of the program over a data folder, to its end; <c>Output</c> is all that it wrote, errors too.</summary>
    public static async Task<(int Exit, string Output)> CommandAsync(string folder, params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OmbudGuide.Bot.dll"), .. command])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["OMBUDGUIDE_DATA"] = folder, ["DOTNET_TieredPGO"] = "0" },
        })!;
        using var limit = new CancellationTokenSource(LongestStart);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Ends the process at once, wherever it is: nothing of it is tidied up. Does nothing where it has ended.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process) return;
        _process = null;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Http.Dispose();
    }

    /// <summary>Starts it over the same folder, on another port.</summary>
    public async Task StartAgainAsync()
    {
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OmbudGuide.Bot.dll"), "--urls", "http://127.0.0.1:0", .. _settings])
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["OMBUDGUIDE_DATA"] = Folder, ["OMBUDGUIDE_ADDRESS"] = "http://localhost", ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_TieredPGO"] = "0" },
            },
        };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(ready.Task, ended, Task.Delay(LongestStart)) != ready.Task)
            throw new InvalidOperationException($"The host did not start:\n{Output}");
        Http = new HttpClient { BaseAddress = await ready.Task };

        void Read(string? line)
        {
            if (line is null) return;
            _output.Enqueue(line);
            if (ReadyLine().Match(line) is { Success: true } found) ready.TrySetResult(new Uri(found.Value));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(Folder, recursive: true);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadyLine();
}
