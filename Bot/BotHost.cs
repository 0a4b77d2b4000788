using Microsoft.Extensions.DependencyInjection.Extensions;
using OmbudGuide.Bot.Api;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Channels.DirectLine;
using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Bot.Channels.Messages;
using OmbudGuide.Bot.Conversation;
using OmbudGuide.Bot.Deadlines;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Office;
using OmbudGuide.Bot.Pages;
using OmbudGuide.Bot.Retention;
using OmbudGuide.Bot.Rulebook;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Statistics;
using OmbudGuide.Bot.Statistics.Export;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot;

/// <summary>The host, built the same for a municipality and for a test.</summary>
public static class BotHost
{
    private const string DefaultAddress = "http://localhost:3978";
    private const string Addresses = "urls";

    /// <summary>Settings are read at start; a watch over the working directory would wake at every write to a database in it.</summary>
    private const string DoNotWatchFiles = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>
    /// Builds the host, not started. <paramref name="configure"/> runs last, so that it can put something else in any service's place.
    /// </summary>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // Named, so that its pages are found also where a test is the program.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = [DoNotWatchFiles, .. args], ApplicationName = typeof(BotHost).Assembly.GetName().Name });
        builder.CheckAddresses();
        builder.ListenByDefault();
        // A turn goes from socket to socket without changing threads; what waits for something else gives its thread back.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        // What outlives a request must not hold on to the content that the request was served with.
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = true);
        // The framework's request log would write addresses, and a stream's address holds a token.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Turned off whole, what it writes of each request is not gathered either; the exception handler logs what fails.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Services.TryAddSingleton<TimeProvider>(LocalClock.In(builder.Configuration["TimeZone"]));
        builder.Services.AddProblemDetails().AddExceptionHandler<UnexpectedFailure>();
        builder.Services.AddRateLimits(builder.Configuration);
        builder.AddStorage();
        builder.Services.AddLibrary();
        builder.Services.AddSingleton<HostAddress>();
        builder.Services.AddCases();
        builder.Services.AddDelivery();
        builder.Services.AddStaff(builder.Configuration);
        builder.Services.AddStatistics();
        builder.Services.AddDesk();
        builder.Services.AddRetention();
        builder.Services.AddOffice();
        builder.AddDirectLine();
        builder.AddMessages();
        builder.AddCitizenPage();
        builder.Services.AddRulebook();
        builder.Services.AddConversation().AddGuidanceApi();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseCors();
        app.UseRateLimiter();
        app.UseWebSockets();
        app.MapDirectLine();
        app.MapMessages();
        app.MapCitizenPage();
        app.MapDeadlines();
        app.MapRulebook();
        app.MapOffice();
        app.MapStatistics();
        app.MapUnderstand();
        app.MapGuidanceApi();
        app.SayWhereToOpen();
        return app;
    }

    /// <summary>The host's services over an up-to-date database, for a command that serves nothing.</summary>
    public static async Task<WebApplication> OpenAsync(string[] args, CancellationToken cancellationToken)
    {
        var host = Create(args);
        await Migrations.ApplyAsync(host.Services.GetRequiredService<IDatabase>(), host.Services.GetRequiredService<TimeProvider>(), cancellationToken);
        return host;
    }

    private static void CheckAddresses(this WebApplicationBuilder builder)
    {
        foreach (var address in builder.Configuration[Addresses]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            try
            {
                BindingAddress.Parse(address);
            }
            catch (FormatException malformed)
            {
                throw new SettingException($"--{Addresses} has '{address}', which is no address. Write one such as {DefaultAddress}.", malformed);
            }
        }
    }

    private static void ListenByDefault(this WebApplicationBuilder builder)
    {
        string[] settings = [Addresses, "http_ports", "https_ports", "Kestrel:Endpoints"];
        if (!settings.Any(setting => builder.Configuration.GetSection(setting).Exists())) builder.WebHost.UseUrls(DefaultAddress);
    }

    private static void SayWhereToOpen(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in app.Urls) Console.WriteLine($"OmbudGuide is ready. Open {address}/ in a browser. Ctrl+C stops it.");
        });
}
