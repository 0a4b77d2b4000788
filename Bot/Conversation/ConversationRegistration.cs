using Microsoft.Extensions.DependencyInjection.Extensions;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Channels.Conversations;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Presentation;

namespace OmbudGuide.Bot.Conversation;

public static class ConversationRegistration
{
    /// <summary>The guide that answers in every channel. Needs the library, cases and the host's address.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddScoped(provider => new Speaker(
            provider.GetRequiredService<Edition>(),
            () => provider.GetRequiredService<HostAddress>().Text));
        services.TryAddScoped<IMunicipalityDirectory, ContentMunicipalities>();
        services.TryAddScoped<IPageTexts, ContentPageTexts>();
        services.AddSingleton<IIncomingFilter, PersonalDataFilter>();
        services.AddSingleton<Interview>().AddSingleton<SideRoads>().AddSingleton<Listener>();
        services.AddSingleton(provider => new Stage(provider.GetRequiredService<Interview>(), provider.GetRequiredService<CaseDesk>()));
        services.AddScoped<IBot, GuideBot>();
        services.AddSingleton<IEndedConversations, EndedConversations>();
        return services;
    }
}
