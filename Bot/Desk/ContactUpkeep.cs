using OmbudGuide.Bot.Channels.Conversations;

namespace OmbudGuide.Bot.Desk;

/// <summary>Deletes, at start and every minute, the contacts that nobody has touched for as long as a conversation is kept.</summary>
internal sealed class ContactUpkeep(ContactStore contacts, TimeProvider clock, ILogger<ContactUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await DeleteIdleAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await DeleteIdleAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError("Old contacts of the desk could not be deleted ({Failure}); tried again in a minute", failure.GetType().FullName);
            }
        }
    }

    private Task<int> DeleteIdleAsync(CancellationToken cancellationToken) => contacts.DeleteIdleAsync(clock.GetUtcNow() - ConversationUpkeep.Kept, cancellationToken);
}
