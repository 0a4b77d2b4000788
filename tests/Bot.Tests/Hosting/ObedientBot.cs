using System.Text;
using System.Collections.Concurrent;
using Dapper;
using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Channels.Activities;

namespace OmbudGuide.Bot.Tests.Hosting;

/// <summary>
/// Does what the message says: <c>say X</c>, <c>count</c> (how many counts it has answered, from its state), <c>wait</c> (until the test lets it
/// go on), <c>fail</c>, <c>type</c>, <c>file X</c> (writes X in the turn's transaction), <c>file and fail</c>, <c>buttons</c>.
/// </summary>
internal sealed class ObedientBot : IBot
{
    private readonly SemaphoreSlim _mayGoOn = new(0);

    /// <summary>The texts of all turns begun, in order; a greeting is <c>joined</c>.</summary>
    public ConcurrentQueue<string> Turns { get; } = new();

    public int AtOnce { get; private set; }

    public int MostAtOnce { get; private set; }

    public ITurnContext? LastTurn { get; private set; }

    /// <summary>What was filed, each told once it was committed.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Told { get; } = [];

    public void GoOn(int turns = 1) => _mayGoOn.Release(turns);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        MostAtOnce = Math.Max(MostAtOnce, ++AtOnce);
        LastTurn = turnContext;
        try
        {
            var activity = turnContext.Activity;
            var text = activity.Type == ActivityTypes.ConversationUpdate ? "joined" : activity.Text ?? activity.Type!;
            Turns.Enqueue(text);
            await ObeyAsync(turnContext, text, cancellationToken);
        }
        finally
        {
            AtOnce--;
        }
    }

    private async Task ObeyAsync(ITurnContext turn, string text, CancellationToken cancellationToken)
    {
        var (order, rest) = text.Split(' ', 2) is [var first, var second] ? (first, second) : (text, "");
        switch (order)
        {
            case "joined":
                await turn.SendActivityAsync(Activity.Message("welcome"), cancellationToken);
                break;
            case "count":
                var count = int.Parse(Encoding.UTF8.GetString(turn.State ?? "0"u8)) + 1;
                turn.State = Encoding.UTF8.GetBytes($"{count}");
                await turn.SendActivityAsync(Activity.Message($"count {count}"), cancellationToken);
                break;
            case "wait":
                await _mayGoOn.WaitAsync(cancellationToken);
                await turn.SendActivityAsync(Activity.Message($"waited {rest}"), cancellationToken);
                break;
            case "type":
                await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
                await turn.SendActivityAsync(Activity.Message("typed"), cancellationToken);
                break;
            case "fail":
                turn.State = [.. "never saved"u8];
                await turn.SendActivityAsync(Activity.Message("never sent"), cancellationToken);
                throw new InvalidOperationException($"secret words: {rest}");
            case "file":
                turn.Enlist((connection, transaction) => connection.ExecuteAsync(
                    "INSERT INTO filed (what) VALUES (@rest)", new { rest }, transaction), () => Told.Enqueue(rest));
                if (rest == "and fail") turn.Enlist((_, _) => throw new InvalidOperationException());
                await turn.SendActivityAsync(Activity.Message($"filed {rest}"), cancellationToken);
                break;
            case "buttons":
                await turn.SendActivityAsync(Activity.Message("choose", CardAction.Say("yes"), CardAction.Say("no")), cancellationToken);
                break;
            default:
                await turn.SendActivityAsync(Activity.Message($"heard {text}"), cancellationToken);
                break;
        }
    }
}
