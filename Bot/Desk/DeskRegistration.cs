namespace OmbudGuide.Bot.Desk;

public static class DeskRegistration
{
    /// <summary>The service desk: contacts, their form and their guidance. Needs storage, the library and cases.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<ContactCounts>()
        .AddSingleton<ContactStore>()
        .AddSingleton<HandOvers>()
        .AddSingleton<Remarks>()
        .AddScoped<ContactGuide>()
        .AddScoped<ContactForm>();
}
