using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OmbudGuide.Bot.Channels.Conversations;

public static class ConversationRegistration
{
    /// <summary>The conversations in memory and in storage, for all channels; each channel asks for them, and they are added once.</summary>
    public static WebApplicationBuilder AddConversations(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ConversationStore>();
        builder.Services.TryAddSingleton<TurnRunner>();
        builder.Services.TryAddSingleton<ConversationRegistry>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ConversationUpkeep>());
        return builder;
    }
}
