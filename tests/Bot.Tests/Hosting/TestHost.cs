using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Library;

namespace OmbudGuide.Bot.Tests.Hosting;

/// <summary>The real host on a loopback port of its own, over a data folder of its own, with a bot that does as it is told.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _ownsFolder;

    private TestHost(WebApplication app, string folder, bool ownsFolder)
    {
        _app = app;
        _ownsFolder = ownsFolder;
        Folder = folder;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public string Folder { get; }

    public ObedientBot Bot => Services.GetRequiredService<ObedientBot>();

    public LogLines Log => Services.GetRequiredService<LogLines>();

    /// <summary>A new, empty folder for a host that a test hands from one to the next.</summary>
    public static string NewFolder() => Directory.CreateTempSubdirectory("ombudguide-").FullName;

    public static async Task<TestHost> StartAsync(string? folder = null, TimeProvider? clock = null, params string[] settings)
    {
        var data = folder ?? NewFolder();
        var app = BotHost.Create(["--urls", "http://127.0.0.1:0", "--OMBUDGUIDE_DATA", data, .. settings], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<LogLines>();
            builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<LogLines>());
            if (clock is not null) builder.Services.AddSingleton(clock);
            builder.Services.AddSingleton<ObedientBot>();
            builder.Services.AddSingleton<IBot>(services => services.GetRequiredService<ObedientBot>());
            builder.Services.AddSingleton<IMunicipalityDirectory, TwoMunicipalities>();
            builder.Services.AddSingleton<IPageTexts, TextsByName>();

            // Nobody asks this host for guidance.
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(LibraryStart)));
            builder.Services.ShareEdition().HashQuickly();
        });
        await app.StartAsync();
        return new TestHost(app, data, folder is null);
    }

    /// <summary>Ends the host but leaves its folder for another.</summary>
    public async Task StopAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_ownsFolder) Directory.Delete(Folder, recursive: true);
    }
}
