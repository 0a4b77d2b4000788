using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Bot.Conversation;

public static class ConversationRegistration
{
    /// <summary>
    /// The guide that answers in every channel, and what it rests on: rules and the reading of words. Needs content and cases.
    /// <c>OMBUDGUIDE_ADDRESS</c> is the address under which citizens reach the host; without it, the address it listens on.
    /// </summary>
    public static IServiceCollection AddConversation(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(_ => Guide.Compile());
        services.TryAddSingleton<InterviewLength>();
        services.TryAddSingleton<LanguageReaders>();
        services.TryAddSingleton<GuidancePresenter>();
        services.AddSingleton(provider => new Speaker(
            provider.GetRequiredService<ContentLibrary>(),
            provider.GetRequiredService<Guide>(),
            provider.GetRequiredService<InterviewLength>(),
            provider.GetRequiredService<LanguageReaders>(),
            provider.GetRequiredService<GuidancePresenter>(),
            () => $"{Address(configuration, provider.GetService<IServer>())?.TrimEnd('/')}/case"));
        services.TryAddSingleton<IMunicipalityDirectory, ContentMunicipalities>();
        services.TryAddSingleton<IPageTexts, ContentPageTexts>();
        services.AddSingleton<IIncomingFilter, PersonalDataFilter>();
        services.AddSingleton<Interview>().AddSingleton<SideRoads>().AddSingleton<Listener>();
        services.AddSingleton(provider => new Stage(provider.GetRequiredService<Interview>(), provider.GetRequiredService<CaseDesk>()));
        services.AddSingleton<IBot, GuideBot>();
        services.AddHostedService<GuideStart>();
        return services;
    }

    /// <summary>Where nothing says how citizens reach the host, its own first address: right on one's own machine.</summary>
    private static string? Address(IConfiguration configuration, IServer? server) =>
        configuration["OMBUDGUIDE_ADDRESS"] ?? server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
}
