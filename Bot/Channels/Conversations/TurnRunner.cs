using OmbudGuide.Bot.Channels.Activities;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>Hands a turn to the bot, in a scope of its own and for a limited time.</summary>
internal sealed class TurnRunner(
    IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<TurnRunner> logger)
{
    /// <summary>A bot that has not answered by then has failed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Says whether the bot answered. If it failed, only the kind of failure and where is logged, never its words.</summary>
    /// <exception cref="OperationCanceledException">The host is stopping; the turn is run when it starts again.</exception>
    public async Task<bool> RunAsync(Turn turn)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var bot = scope.ServiceProvider.GetRequiredService<IBot>();
            using var limit = new CancellationTokenSource();
            var answering = bot.OnTurnAsync(turn, limit.Token);
            // Most turns wait for nothing, and need no watch.
            if (!answering.IsCompletedSuccessfully) await WatchAsync(answering, limit);
            return true;
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            Log(failure);
            return false;
        }
    }

    private async Task WatchAsync(Task answering, CancellationTokenSource limit)
    {
        await using var timer = clock.CreateTimer(_ => limit.Cancel(), null, Patience, Timeout.InfiniteTimeSpan);
        await using var stopping = lifetime.ApplicationStopping.Register(limit.Cancel);
        await answering.WaitAsync(limit.Token);
    }

    public void Log(Exception failure) =>
        logger.LogError("A turn failed with {Failure} at {Where}", failure.GetType().FullName, failure.StackTrace);

    /// <summary>The apology for a turn that failed, or <c>null</c> if content lacks even that.</summary>
    public Activity? Apology(ConversationBinding conversation)
    {
        try
        {
            using var scope = scopes.CreateScope();
            return Activity.Message(scope.ServiceProvider.GetRequiredService<IPageTexts>().Text(conversation.Municipality, conversation.Language, "turn-failed"));
        }
        catch (Exception failure)
        {
            Log(failure);
            return null;
        }
    }
}
