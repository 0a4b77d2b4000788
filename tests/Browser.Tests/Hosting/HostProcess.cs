using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace OmbudGuide.Browser.Tests.Hosting;

/// <summary>The host as it is run: the built program in a process of its own, over a data folder that is gone afterwards.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _data;
    private readonly Process _process;

    private HostProcess(string data, Process process, Uri address) => (_data, _process, Address) = (data, process, address);

    public Uri Address { get; }

    public static async Task<HostProcess> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("ombudguide-browser-").FullName;

        // A program of the ombud's that nobody has started, so that the pages tell of notices which have not arrived.
        var process = Start(
            data, "--urls", "http://127.0.0.1:0", "--Delivery:Municipalities:drammen:Webhook:Url", "http://localhost:9/",
            "--Delivery:Municipalities:drammen:Webhook:Secret", "a-secret-of-the-tests-that-are-in-a-browser");
        var said = new StringBuilder();
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(string? line)
        {
            lock (said) said.AppendLine(line);
            if (line is null) ready.TrySetException(new InvalidOperationException($"The host ended before it was ready:\n{said}"));
            else if (ReadyLine().Match(line) is { Success: true } match) ready.TrySetResult(new Uri(match.Groups["address"].Value));
        }

        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text) Hear(text);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new HostProcess(data, process, await ready.Task.WaitAsync(Patience));
    }

    /// <summary>Makes an account as its operator does, and reads login and password from what the command prints.</summary>
    public Task<(string Login, string Password)> AddOmbudAsync(string name, string municipality = "drammen") => AddStaffAsync(name, municipality, "ombud");

    /// <summary>As <see cref="AddOmbudAsync"/>, for any role.</summary>
    public async Task<(string Login, string Password)> AddStaffAsync(string name, string municipality, string role)
    {
        var output = await RunAsync("staff", "add", "--municipality", municipality, "--name", name, "--role", role);
        var printed = AccountLines().Match(output);
        Assert.True(printed.Success, $"staff add printed no account: {output}");
        return (printed.Groups["login"].Value, printed.Groups["password"].Value);
    }

    /// <summary>Writes the report of a municipality's year while the host runs; gives its page.</summary>
    public async Task<string> ReportAsync(string municipality, int year)
    {
        var folder = Path.Combine(_data, "reports");
        await RunAsync("report", "--municipality", municipality, "--year", $"{year}", "--out", folder);
        return await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder, "*.html")));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>Runs a command of the program over the host's data, to its good end; gives what it printed.</summary>
    private async Task<string> RunAsync(params string[] command)
    {
        using var process = Start(_data, command);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)} ended with {process.ExitCode}: {await output}{await error}");
        return await output;
    }

    private static Process Start(string data, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = data,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "OmbudGuide.Bot.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["OMBUDGUIDE_DATA"] = data;
        start.Environment.Remove("ASPNETCORE_URLS");
        return Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
    }

    [GeneratedRegex(@"Open (?<address>http://127\.0\.0\.1:\d+/) in a browser", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReadyLine();

    [GeneratedRegex(@"^Login:\s+(?<login>\S+)\s+^Password:\s+(?<password>\S+)\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AccountLines();
}
