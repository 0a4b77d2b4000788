using OmbudGuide.Content;

namespace OmbudGuide.Bot.Retention;

/// <summary>
/// After a start and once a day removes all that has been kept for long enough, and each minute what citizens said at the desk and did not send; the
/// conversations have an upkeep of their own.
/// </summary>
internal sealed class RetentionUpkeep(RetentionSweep sweep, RetentionCounts counts, TimeProvider clock, ILogger<RetentionUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterAFailure = TimeSpan.FromMinutes(10);

    private DateOnly? _doneOn;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await sweep.RemoveAsync(KeptKind.DeskContacts, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Round, clock);
        do
        {
            await RunAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        try
        {
            await sweep.RemoveAsync(KeptKind.DeskContacts, stoppingToken);
            if (_doneOn == today || clock.GetUtcNow() < _notBefore) return;
            foreach (var kind in Enum.GetValues<KeptKind>())
            {
                if (await sweep.RemoveAsync(kind, stoppingToken) is var removed and > 0) logger.LogInformation("Kept for long enough and removed: {Count} {Kind}", removed, kind);
            }

            await counts.RanAsync(stoppingToken);
            _doneOn = today;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A message may hold what was to be removed.
            logger.LogError("What has been kept for long enough could not be removed ({Failure}); tried again soon", failure.GetType().FullName);
            _notBefore = clock.GetUtcNow() + AfterAFailure;
        }
    }
}
