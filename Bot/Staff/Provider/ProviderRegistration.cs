namespace OmbudGuide.Bot.Staff.Provider;

internal static class ProviderRegistration
{
    private const int LargestAnswer = 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Logging in at an OpenID Connect provider, where one is set.</summary>
    public static void AddProvider(this IServiceCollection services, IConfiguration configuration)
    {
        if (ProviderSettings.Read(configuration) is not { } settings) return;
        services.AddSingleton(settings);
        services.AddSingleton(provider =>
        {
            // One connection pool for as long as the host lives; addresses are looked up anew now and then.
            var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
            {
                Timeout = Patience,
                MaxResponseContentBufferSize = LargestAnswer,
            };
            return new ProviderClient(
                settings, http, new ProviderKeys(settings, http, provider.GetRequiredService<TimeProvider>()), provider.GetRequiredService<ILogger<ProviderClient>>());
        });
    }
}
