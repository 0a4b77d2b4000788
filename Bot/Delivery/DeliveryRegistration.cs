namespace OmbudGuide.Bot.Delivery;

public static class DeliveryRegistration
{
    /// <summary>Telling the ombud, a program of theirs, and the citizen that something has happened to a case. Needs storage, cases, the library and the host's address.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<DeliverySettings>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<MailSender>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<NoticeSender>();
        services.AddHostedService<DeliveryService>();
        return services;
    }
}
