using System.Text;
using OmbudGuide.Bot.Tests.Crash;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.BadInput;

/// <summary>One host process for all tests of bad input, more talkative than it is shipped; all that it writes is watched.</summary>
public sealed class WatchedHost : IAsyncLifetime
{
    private HostProcess? _host;

    internal HostProcess Process => _host!;

    internal HttpClient Http => _host!.Http;

    public async Task InitializeAsync() => _host = await HostProcess.StartAsync("--Logging:LogLevel:Default", "Debug");

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    /// <summary>Nothing of these stands in what the host has written to its output, or lies readable in its folder.</summary>
    internal void KeepsQuietAbout(params string[] personal)
    {
        foreach (var word in personal)
        {
            Assert.DoesNotContain(word, Process.Output, StringComparison.OrdinalIgnoreCase);
            foreach (var path in Directory.EnumerateFiles(Process.Folder, "*", SearchOption.AllDirectories))
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var reader = new StreamReader(stream, Encoding.UTF8);
                Assert.DoesNotContain(word, reader.ReadToEnd(), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    /// <summary>A citizen who has been greeted.</summary>
    internal async Task<Citizen> CitizenAsync()
    {
        var citizen = await Citizen.StartedAsync(Http);
        using var limit = new CancellationTokenSource(Tab.Patience);
        while ((await citizen.HistoryAsync()).Count == 0) await Task.Delay(10, limit.Token);
        return citizen;
    }

    /// <summary>A sentence or button of the guide's in Drammen.</summary>
    internal static string Words(string key) => PersistentCitizen.Words(key);
}

[CollectionDefinition(Name)]
public sealed class WatchedHostCollection : ICollectionFixture<WatchedHost>
{
    public const string Name = "watched host";
}
