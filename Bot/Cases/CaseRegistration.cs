using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Cases;

public static class CaseRegistration
{
    /// <summary>Cases: handing in, the receipt, reading again. Needs storage.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddSingleton<ReceiptKey>();
        services.AddSingleton<CaseStore>();
        services.AddSingleton(provider => new CaseDesk(
            provider.GetRequiredService<CaseStore>(),
            provider.GetRequiredService<ReceiptKey>(),
            provider.GetRequiredService<IDatabase>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<CaseStart>();
        return services;
    }

    /// <summary>Before anything is served, after the tables are up to date.</summary>
    private sealed class CaseStart(ReceiptKey key) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => key.LoadAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
