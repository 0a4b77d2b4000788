using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OmbudGuide.Bot.Channels.Activities;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>
/// A conversation in memory. What comes in is numbered, stored and shown to all listeners before its turn; turns run one at a time,
/// in order; a turn's replies are stored and shown together.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore that is only awaited holds nothing to dispose of.")]
internal sealed class LiveConversation(
    StoredConversation stored, ConversationStore store, TurnRunner runner, IReadOnlyList<IIncomingFilter> filters, TimeProvider clock)
{
    /// <summary>A person does not write faster than this many turns ahead of the answers.</summary>
    private const int MostWaiting = 32;

    /// <summary>Far beyond any real conversation; it bounds what one conversation may store.</summary>
    private const long MostActivities = 5_000;

    private const int MostListeners = 8;

    /// <summary>Conversations are deleted to the minute, so it need not be noted more often that one goes on.</summary>
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _order = new(1, 1);
    private readonly Queue<Waiting> _waiting = new();
    private readonly Lock _listening = new();

    /// <summary>Replaced, never changed: a listener whose socket breaks while it is shown something leaves in the middle of the showing.</summary>
    private volatile IListener[] _listeners = [];
    private readonly ConversationSeal _seal = stored.Seal;
    private Task _turns = Task.CompletedTask;
    private DateTimeOffset _renewed;
    private string? _state = stored.State;
    private long _sequence = stored.LastSequence;
    private long _shown = stored.LastSequence;

    public ConversationBinding Binding { get; } = stored.Binding;

    /// <summary>How many requests, sockets and turns hold this; the registry's own count, changed only under its lock.</summary>
    public int Uses { get; set; }

    public DateTimeOffset LastUsed { get; set; }

    /// <summary>Stores an activity, shows it to everyone, and queues its turn.</summary>
    public async Task<Intake> TakeAsync(Activity activity, string? clientActivityId, ConversationUse use)
    {
        await _order.WaitAsync();
        try
        {
            if (_waiting.Count >= MostWaiting) return new Intake(IntakeOutcome.TooManyWaiting);
            if (_sequence >= MostActivities) return new Intake(IntakeOutcome.Full);
            foreach (var filter in filters) activity = filter.Filter(activity, _state);
            activity.Id = Guid.CreateVersion7().ToString("N");
            var entry = Number(activity, clientActivityId, pending: true, answers: null);
            if (await store.AppendAsync(_seal, entry) is { } earlier)
                return new Intake(IntakeOutcome.TakenBefore, earlier.Id, earlier.Sequence);
            ShowAll([entry]);
            Queue(new Waiting(activity, entry.Sequence, Hidden: false, Hopeless: false, use.Again()));
            return new Intake(IntakeOutcome.Taken, entry.Id, entry.Sequence);
        }
        finally
        {
            _order.Release();
        }
    }

    /// <summary>Queues the turn of an activity that is stored already: the conversation's beginning, or what a crash cut off.</summary>
    public async Task ResumeAsync(Activity activity, long sequence, bool hopeless, ConversationUse use)
    {
        await _order.WaitAsync();
        Queue(new Waiting(activity, sequence, activity.Type == ActivityTypes.ConversationUpdate, hopeless, use.Again()));
        _order.Release();
    }

    /// <summary>Shows a listener what it has missed since <paramref name="watermark"/>, and from then on whatever comes.</summary>
    public async Task AttachAsync(IListener listener, long watermark)
    {
        await _order.WaitAsync();
        try
        {
            var missed = await store.HistoryAsync(_seal, watermark);
            if (missed.Count > 0) listener.Show(Frame.Of([.. missed.Select(activity => activity.Body)], missed[^1].Sequence));
            lock (_listening)
            {
                if (_listeners.Length == MostListeners) _listeners[0].Close();
                _listeners = [.. _listeners.TakeLast(MostListeners - 1), listener];
            }
        }
        finally
        {
            _order.Release();
        }
    }

    public void Detach(IListener listener)
    {
        lock (_listening) _listeners = [.. _listeners.Where(other => other != listener)];
    }

    public void CloseAll()
    {
        foreach (var listener in _listeners) listener.Close();
    }

    public Task<IReadOnlyList<StoredActivity>> HistoryAsync(long after) => store.HistoryAsync(_seal, after);

    /// <summary>The replies to an activity, once its turn is committed.</summary>
    public async Task<IReadOnlyList<StoredActivity>> RepliesAsync(long sequence)
    {
        Task turn;
        await _order.WaitAsync();
        turn = _turns;
        _order.Release();
        await turn;
        return await store.RepliesAsync(_seal, sequence);
    }

    private void Queue(Waiting waiting)
    {
        _waiting.Enqueue(waiting);
        if (_waiting.Count == 1) _turns = Task.Run(() => RunTurnsAsync(waiting));
    }

    private async Task RunTurnsAsync(Waiting first)
    {
        for (var waiting = first; waiting is not null;)
        {
            try
            {
                await RunTurnAsync(waiting);
            }
            catch (OperationCanceledException)
            {
                // The host stops: what waits is run when it starts again.
                return;
            }
            catch (Exception failure)
            {
                // Not even the apology could be stored. The activity stays unanswered until the next start.
                runner.Log(failure);
            }

            waiting.Use.Dispose();
            await _order.WaitAsync();
            _waiting.Dequeue();
            _waiting.TryPeek(out waiting);
            _order.Release();
        }
    }

    private async Task RunTurnAsync(Waiting waiting)
    {
        if (!waiting.Hopeless)
        {
            var turn = new Turn(waiting.Activity, Binding, _state, ShowTyping);
            if (await runner.RunAsync(turn))
            {
                try
                {
                    await CommitAsync(waiting, turn);
                    return;
                }
                catch (Exception failure)
                {
                    runner.Log(failure);
                }
            }
        }

        var apology = new Turn(waiting.Activity, Binding, _state, ShowTyping);
        if (runner.Apology(Binding) is { } words) await apology.SendActivityAsync(words, CancellationToken.None);
        await CommitAsync(waiting, apology);
    }

    private async Task CommitAsync(Waiting waiting, Turn turn)
    {
        await _order.WaitAsync();
        try
        {
            var known = waiting.Hidden ? null : waiting.Activity.Id;
            var replies = new List<NewActivity>(turn.Replies.Count);
            foreach (var reply in turn.Replies)
            {
                // A client waits for what a reply answers, so it must be something that the client has seen.
                reply.ReplyToId = known;
                Sign(reply);
                replies.Add(Number(reply, clientActivityId: null, pending: false, waiting.Sequence));
            }

            var now = clock.GetUtcNow();
            var renew = now - _renewed >= BetweenRenewals;
            await store.CommitTurnAsync(_seal, waiting.Sequence, renew, replies, turn.State, turn.Enlisted);
            _state = turn.State;
            if (renew) _renewed = now;
            ShowAll(replies);
        }
        finally
        {
            _order.Release();
        }
    }

    private void Sign(Activity reply)
    {
        reply.From = new ChannelAccount { Id = Participants.GuideId, Name = reply.From?.Name, Role = "bot" };
        reply.Recipient = new ChannelAccount { Id = Binding.UserId, Role = "user" };
        reply.Conversation = new ConversationAccount { Id = Binding.Id };
        reply.ChannelId = Binding.Channel;
    }

    private NewActivity Number(Activity activity, string? clientActivityId, bool pending, long? answers)
    {
        var sequence = ++_sequence;
        Stamp(activity, sequence);
        var body = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Readable.Activity);
        return new NewActivity(sequence, activity.Id!, clientActivityId, Shown: true, pending, answers, body);
    }

    private void Stamp(Activity activity, long sequence)
    {
        activity.Timestamp = clock.GetUtcNow();
        activity.ChannelData ??= [];
        activity.ChannelData["webchat:sequence-id"] = sequence;
    }

    private void ShowTyping(Activity typing)
    {
        Sign(typing);
        Stamp(typing, Volatile.Read(ref _shown) + 1);
        Show(Frame.Of([JsonSerializer.SerializeToUtf8Bytes(typing, ActivityJson.Readable.Activity)], Volatile.Read(ref _shown)));
    }

    private void ShowAll(List<NewActivity> activities)
    {
        if (activities.Count == 0) return;
        Volatile.Write(ref _shown, activities[^1].Sequence);
        Show(Frame.Of([.. activities.Select(activity => activity.Body)], activities[^1].Sequence));
    }

    private void Show(byte[] frame)
    {
        foreach (var listener in _listeners) listener.Show(frame);
    }

    private sealed record Waiting(Activity Activity, long Sequence, bool Hidden, bool Hopeless, ConversationUse Use);
}
