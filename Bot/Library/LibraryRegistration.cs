namespace OmbudGuide.Bot.Library;

internal static class LibraryRegistration
{
    /// <summary>
    /// The content, the rules, and what is made of them, renewed while the host runs. Each scope (a request, a turn) has one edition from beginning
    /// to end, so nothing that outlives a scope may hold on to what is registered here as scoped; the host refuses it.
    /// </summary>
    public static IServiceCollection AddLibrary(this IServiceCollection services) => services
        .AddSingleton<ContentFolder>()
        .AddSingleton<Editions>()
        .AddSingleton<EditionWatch>()
        .AddScoped(provider => provider.GetRequiredService<Editions>().Now)
        .AddScoped(provider => provider.GetRequiredService<Edition>().Content)
        .AddScoped(provider => provider.GetRequiredService<Edition>().Guide)
        .AddScoped(provider => provider.GetRequiredService<Edition>().Length)
        .AddScoped(provider => provider.GetRequiredService<Edition>().Readers)
        .AddScoped(provider => provider.GetRequiredService<Edition>().PersonalData)
        .AddScoped(provider => provider.GetRequiredService<Edition>().Presenter)
        .AddHostedService<LibraryStart>();
}
