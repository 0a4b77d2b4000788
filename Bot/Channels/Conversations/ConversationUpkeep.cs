using System.Text.Json;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Retention;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>
/// At start, runs the turns that a crash cut off. From then on deletes, every minute, the conversations that have been kept for long enough, and
/// releases the ones that nobody uses.
/// </summary>
internal sealed class ConversationUpkeep(
    ConversationStore store, ConversationRegistry registry, RetentionSweep retention, TimeProvider clock, ILogger<ConversationUpkeep> logger) : BackgroundService
{
    /// <summary>How long a conversation is kept after its last turn, at most.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>A turn that has brought the host down this often is answered with an apology instead.</summary>
    private const int MostAttempts = 3;

    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await retention.RemoveAsync(KeptKind.Conversations, cancellationToken);
        foreach (var cutOff in await store.TakeUnansweredAsync()) await ResumeAsync(cutOff);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await retention.RemoveAsync(KeptKind.Conversations, stoppingToken);
                registry.ReleaseUnused();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError("Old conversations could not be deleted ({Failure}); tried again in a minute", failure.GetType().FullName);
            }
        }
    }

    private async Task ResumeAsync(UnansweredActivity cutOff)
    {
        using var use = await registry.FindAsync(cutOff.ConversationId);
        if (use is null) return;
        var activity = JsonSerializer.Deserialize(cutOff.Body, ActivityJson.Default.Activity)!;
        await use.Conversation.ResumeAsync(activity, cutOff.Sequence, cutOff.Attempts > MostAttempts, use);
    }
}
