using Microsoft.AspNetCore.Authentication.Cookies;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Cases.Receipt;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Export;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Cases;

public static class CaseRegistration
{
    /// <summary>Cases: handing in, the receipt, reading again, and what the ombud does with them. Needs storage.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddSingleton<ReceiptKey>();
        services.AddSingleton<CaseTasks>();
        services.AddSingleton<CaseWords>();
        services.AddSingleton<CaseContacts>();
        services.AddSingleton<CaseLinks>();
        services.AddSingleton<CaseOverrides>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<CaseFiles>();
        services.AddSingleton<CaseJournal>();
        services.AddSingleton<CaseStore>();
        services.AddSingleton<CaseWork>();
        services.AddSingleton<CaseInbox>();
        services.AddSingleton<SavedViews>();
        services.AddSingleton(provider => new CaseDesk(
            provider.GetRequiredService<CaseStore>(),
            provider.GetRequiredService<ReceiptKey>(),
            provider.GetRequiredService<IDatabase>(),
            provider.GetRequiredService<Outbox>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddAuthentication().AddCookie(ReceiptSession.Scheme, ReceiptSession.Configure);
        services.AddOptions<CookieAuthenticationOptions>(ReceiptSession.Scheme).Configure<TimeProvider>((options, clock) => options.TimeProvider = clock);
        services.AddHostedService<CaseStart>();
        services.AddExport();
        return services;
    }

    /// <summary>Before anything is served, after the tables are up to date.</summary>
    private sealed class CaseStart(ReceiptKey key, CaseStore store) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await key.LoadAsync(cancellationToken);
            await store.MakeMissingTasksAsync(cancellationToken);
            await store.HashMissingContactsAsync(cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
