using Microsoft.Playwright;

namespace OmbudGuide.Browser.Tests.Hosting;

/// <summary>One host, one browser and one ombud for all the tests; each visit has cookies and storage of its own.</summary>
public sealed class Site : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private HostProcess? _host;

    public (string Login, string Password) Ombud { get; private set; }

    /// <summary>Makes an account for the ombud of another municipality.</summary>
    internal Task<(string Login, string Password)> AddOmbudAsync(string name, string municipality) => _host!.AddOmbudAsync(name, municipality);

    /// <summary>Makes an account for someone of a municipality's service desk.</summary>
    internal Task<(string Login, string Password)> AddClerkAsync(string name, string municipality = "drammen") => _host!.AddStaffAsync(name, municipality, "desk");

    /// <summary>The page of the report of a municipality's year, as the command writes it.</summary>
    internal Task<string> ReportAsync(string municipality, int year) => _host!.ReportAsync(municipality, year);

    public async Task InitializeAsync()
    {
        // A fixture is made even where every test is skipped.
        if (Chromium.SkipReason is not null) return;
        Assert.True(Chromium.Path is not null, "Chromium was not found on PATH. Under CI it is required (Debian: apt-get install chromium).");
        Assertions.SetDefaultExpectTimeout(60_000);
        _host = await HostProcess.StartAsync();
        Ombud = await _host.AddOmbudAsync("Kari Nordmann");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments, Headless = true });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }

    /// <summary>A person with a fresh browser; <paramref name="width"/> and <paramref name="height"/> are in CSS pixels.</summary>
    internal async Task<Visit> VisitAsync(int width = 1280, int height = 860, string locale = "nb-NO")
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = _host!.Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            Locale = locale,
            ReducedMotion = ReducedMotion.Reduce,
        });
        // Two loaded cores: an answer may take its time, but a step that never comes is told within a minute.
        context.SetDefaultTimeout(60_000);
        return await Visit.BeginAsync(context);
    }
}

[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<Site>
{
    public const string Name = "site";
}
