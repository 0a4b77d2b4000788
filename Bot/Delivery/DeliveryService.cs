using System.Collections.Concurrent;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Delivery;

/// <summary>
/// Sends what waits in the outbox. Each municipality and way has a lane of its own: one thing after the other, so that a receiver which hangs holds up
/// nobody else, and a receiver that failed is left alone for a minute.
/// </summary>
internal sealed class DeliveryService(
    Outbox outbox,
    NoticeSender sender,
    DeliverySettings settings,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<DeliveryService> logger) : BackgroundService
{
    private const int MostAtOnce = 100;

    /// <summary>How often it looks although nothing has woken it.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Municipality, NoticeRoute Route), Lane> _lanes = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        WarnOfStrangers();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError("The outbox could not be read ({Failure}); tried again soon", failure.GetType().FullName);
            }

            await WaitAsync(stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_lanes.Values.Select(lane => lane.Work)).WaitAsync(cancellationToken);
    }

    /// <summary>A slip in a municipality's id would otherwise be noticed only by what does not come.</summary>
    private void WarnOfStrangers()
    {
        if (!settings.Municipalities.Any()) return;
        try
        {
            using var scope = scopes.CreateScope();
            var content = scope.ServiceProvider.GetRequiredService<ContentLibrary>();
            foreach (var id in settings.Municipalities.Where(id => content.FindMunicipality(id) is null))
                logger.LogWarning("Delivery:Municipalities names '{Municipality}', which the content does not have", id);
        }
        catch (ContentException)
        {
            // Told by whatever loads the content for the first time.
        }
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var round = Task.Delay(Round, clock, limit.Token);
        var written = outbox.WrittenAsync(limit.Token);
        await Task.WhenAny(round, written);
        await limit.CancelAsync();

        // Whichever lost is let go; a signal that came at the same moment is kept for the next time.
        await written.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        foreach (var group in (await outbox.DueAsync(MostAtOnce, stoppingToken)).GroupBy(notice => (notice.Municipality, notice.Route)))
        {
            var lane = _lanes.GetOrAdd(group.Key, _ => new Lane());
            if (!lane.Work.IsCompleted || lane.RestsUntil > clock.GetUtcNow()) continue;
            List<Notice> due = [.. group];
            lane.Work = Task.Run(() => SendAllAsync(lane, due, stoppingToken), CancellationToken.None);
        }
    }

    private async Task SendAllAsync(Lane lane, List<Notice> due, CancellationToken stoppingToken)
    {
        try
        {
            foreach (var notice in due)
            {
                if (!await SendAsync(notice, stoppingToken)) lane.RestsUntil = clock.GetUtcNow() + Rest;
                if (lane.RestsUntil > clock.GetUtcNow()) return;
            }

            // What waited for one of these, or came meanwhile, need not wait for the round.
            outbox.Wake();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError("The outbox could not be written ({Failure}); tried again soon", failure.GetType().FullName);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was being sent is sent again after the next start.
        }
    }

    /// <summary>False where the receiver cannot be talked to now, so that nothing else need be tried.</summary>
    private async Task<bool> SendAsync(Notice notice, CancellationToken stoppingToken)
    {
        if (!await outbox.TakeAsync(notice, (2 * settings.LongestWait) + TimeSpan.FromSeconds(10), stoppingToken)) return true;
        Attempt? attempt;
        try
        {
            attempt = await sender.SendAsync(notice, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Its message may hold an address.
            logger.LogError("Notice {Id} could not be made ({Failure})", notice.Id, failure.GetType().FullName);
            attempt = new Attempt(NoticeFault.HostFailed);
        }

        if (attempt is null)
        {
            await outbox.DropAsync(notice, CancellationToken.None);
            return true;
        }

        if (attempt.Fault is not { } fault)
        {
            await outbox.SentAsync(notice, CancellationToken.None);
            return true;
        }

        var pause = attempt.IsForGood ? null : Pauses.AfterAttempt(notice.Attempts + 1);
        await outbox.FailedAsync(notice, fault, attempt.Code, pause, CancellationToken.None);
        logger.LogWarning(
            "Notice {Id} of case {Reference} by {Route} failed ({Fault} {Code}), attempt {Attempt}; {Next}",
            notice.Id, notice.Reference, notice.Route, fault, attempt.Code, notice.Attempts + 1, pause is { } wait ? $"tried again in {wait}" : "given up");
        return fault is NoticeFault.AddressRefused or NoticeFault.HostFailed;
    }

    /// <summary>One receiver's.</summary>
    private sealed class Lane
    {
        public Task Work { get; set; } = Task.CompletedTask;

        public DateTimeOffset RestsUntil { get; set; } = DateTimeOffset.MinValue;
    }
}
