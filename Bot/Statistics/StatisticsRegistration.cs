using OmbudGuide.Bot.Statistics.Conversations;

namespace OmbudGuide.Bot.Statistics;

public static class StatisticsRegistration
{
    /// <summary>Counting cases, for the report and the office. Needs storage.</summary>
    public static IServiceCollection AddStatistics(this IServiceCollection services) => services
        .AddSingleton<CaseCounter>()
        .AddSingleton<ConversationCounts>();
}
