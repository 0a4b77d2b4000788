using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Tests.Conversation;

/// <summary>The real host with the real guide, the shipped content and a clock that stands at 22 November 2026. Shared, since nothing in it remembers but the database.</summary>
public sealed class GuideHost : IAsyncLifetime
{
    private readonly string _folder = TestHost.NewFolder();
    private readonly string[] _settings;
    private WebApplication? _app;

    public GuideHost()
        : this([])
    {
    }

    internal GuideHost(string[] settings) => _settings = settings;

    public HttpClient Http { get; private set; } = new();

    internal IServiceProvider Services => _app!.Services;

    /// <summary>What the guide speaks from now.</summary>
    internal ContentLibrary Content => Services.GetRequiredService<Editions>().Now.Content;

    internal LogLines Log => Services.GetRequiredService<LogLines>();

    public async Task InitializeAsync()
    {
        _app = BotHost.Create(["--urls", "http://127.0.0.1:0", "--OMBUDGUIDE_DATA", _folder, .. _settings], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<LogLines>();
            builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<LogLines>());
            builder.Services.AddSingleton<TimeProvider>(new MovableClock());
            builder.Services.ShareEdition().HashQuickly();
        });
        await _app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _app!.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>One host for all tests of the conversation and the HTTP contract.</summary>
[CollectionDefinition(Name)]
public sealed class GuideCollection : ICollectionFixture<GuideHost>
{
    public const string Name = "guide";
}
