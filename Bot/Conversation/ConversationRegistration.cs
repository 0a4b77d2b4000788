using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Presentation;

namespace OmbudGuide.Bot.Conversation;

public static class ConversationRegistration
{
    /// <summary>
    /// The guide that answers in every channel. Needs the library and cases.
    /// <c>OMBUDGUIDE_ADDRESS</c> is the address under which citizens reach the host; without it, the address it listens on.
    /// </summary>
    public static IServiceCollection AddConversation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped(provider => new Speaker(
            provider.GetRequiredService<Edition>(),
            () => Address(configuration, provider.GetService<IServer>())?.TrimEnd('/') ?? ""));
        services.TryAddScoped<IMunicipalityDirectory, ContentMunicipalities>();
        services.TryAddScoped<IPageTexts, ContentPageTexts>();
        services.AddSingleton<IIncomingFilter, PersonalDataFilter>();
        services.AddSingleton<Interview>().AddSingleton<SideRoads>().AddSingleton<Listener>();
        services.AddSingleton(provider => new Stage(provider.GetRequiredService<Interview>(), provider.GetRequiredService<CaseDesk>()));
        services.AddScoped<IBot, GuideBot>();
        return services;
    }

    /// <summary>Where nothing says how citizens reach the host, its own first address: right on one's own machine.</summary>
    private static string? Address(IConfiguration configuration, IServer? server) =>
        configuration["OMBUDGUIDE_ADDRESS"] ?? server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
}
