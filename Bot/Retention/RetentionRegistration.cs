using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Channels.Conversations;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Retention;

public static class RetentionRegistration
{
    /// <summary>Removing what has been kept for long enough. Needs storage, the library, conversations, cases, the desk and delivery.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddSingleton<RetentionPeriods>();
        services.AddSingleton<RetentionCounts>();
        services.AddSingleton<RetentionSweep>();
        services.AddSingleton<IRetained, RetainedConversations>();
        services.AddSingleton<IRetained, RetainedContacts>();
        services.AddSingleton<IRetained, RetainedCases>();
        services.AddSingleton<IRetained, RetainedLog>();
        services.AddRows(KeptKind.DeskRemarks, "desk_remarks", "made_at");
        services.AddRows(KeptKind.SentNotices, "outbox", "ended_at", "state = 'sent'");
        services.AddRows(KeptKind.FailedNotices, "outbox", "ended_at", "state = 'failed'");
        return services.AddHostedService<RetentionUpkeep>();
    }

    private static void AddRows(this IServiceCollection services, KeptKind kind, string table, string age, string condition = "") => services.AddSingleton<IRetained>(
        provider => new RetainedRows(kind, new AgedRows(provider.GetRequiredService<IDatabase>(), table, age, condition)));
}
