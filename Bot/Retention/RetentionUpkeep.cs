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
        if (_doneOn == today || clock.GetUtcNow() < _notBefore)
        {
            await RemoveAsync(KeptKind.DeskContacts, stoppingToken);
            return;
        }

        // A kind that cannot be removed holds up no other.
        var failed = false;
        foreach (var kind in Enum.GetValues<KeptKind>()) failed |= !await RemoveAsync(kind, stoppingToken);
        failed = failed || !await TryAsync(() => counts.RanAsync(stoppingToken));
        if (failed) _notBefore = clock.GetUtcNow() + AfterAFailure;
        else _doneOn = today;
    }

    private Task<bool> RemoveAsync(KeptKind kind, CancellationToken stoppingToken) => TryAsync(async () =>
    {
        if (await sweep.RemoveAsync(kind, stoppingToken) is var removed and > 0) logger.LogInformation("Kept for long enough and removed: {Count} {Kind}", removed, kind);
    });

    private async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A message may hold what was to be removed.
            logger.LogError("What has been kept for long enough could not be removed ({Failure}); tried again soon", failure.GetType().FullName);
            return false;
        }
    }
}
