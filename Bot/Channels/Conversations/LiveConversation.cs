using System.Diagnostics.CodeAnalysis;
using OmbudGuide.Bot.Channels.Activities;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>
/// A conversation in memory. Turns run one at a time, in order. A turn that needs to wait for nothing is run at once, and what came in is
/// stored and shown together with its answer; else what came in is stored and shown first, and its answer when it is there.
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
    private readonly HashSet<string> _clientActivityIds = stored.ClientActivityIds;
    private Task _turns = Task.CompletedTask;
    private DateTimeOffset _renewed;
    private byte[]? _state = stored.State;
    private long _answered = stored.Answered;
    private bool _hasUnanswerable;
    private long _sequence = stored.LastSequence;
    private long _shown = stored.LastSequence;

    public ConversationBinding Binding { get; } = stored.Binding;

    /// <summary>How many requests, sockets and turns hold this; the registry's own count, changed only under its lock.</summary>
    public int Uses { get; set; }

    public DateTimeOffset LastUsed { get; set; }

    /// <summary>Stores an activity and shows it to everyone, with its answer where that is there at once; else its turn is queued.</summary>
    public async Task<Intake> TakeAsync(Activity activity, string? clientActivityId, ConversationUse use)
    {
        await _order.WaitAsync();
        try
        {
            if (_waiting.Count >= MostWaiting) return new Intake(IntakeOutcome.TooManyWaiting);
            if (_sequence >= MostActivities) return new Intake(IntakeOutcome.Full);
            if (clientActivityId is not null && !_clientActivityIds.Add(clientActivityId) && await store.FindSentAsync(Binding.Id, clientActivityId) is { } earlier)
                return new Intake(IntakeOutcome.TakenBefore, earlier.Id, earlier.Sequence);
            foreach (var filter in filters) activity = filter.Filter(activity, _state);
            activity.Id = Guid.CreateVersion7().ToString("N");
            var sequence = ++_sequence;
            Stamp(activity, sequence);
            var begun = _waiting.Count == 0 ? Begin(activity) : null;
            if (begun is { HasAnswered: true } && await TryTakeAnsweredAsync(sequence, clientActivityId, begun) is { } intake) return intake;
            var entry = new NewEntry(sequence, sequence, activity.Id, clientActivityId, Shown: true, Answers: null, ActivityWriter.Write([activity]));
            await store.AppendAsync(_seal, entry);
            Show(entry);
            Queue(new Waiting(activity, sequence, Hidden: false, Hopeless: false, use.Again(), begun));
            return new Intake(IntakeOutcome.Taken, entry.Id, sequence);
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
        Queue(new Waiting(activity, sequence, activity.Type == ActivityTypes.ConversationUpdate, hopeless, use.Again(), Begun: null));
        _order.Release();
    }

    /// <summary>Shows a listener what it has missed since <paramref name="watermark"/>, and from then on whatever comes.</summary>
    public async Task AttachAsync(IListener listener, long watermark)
    {
        await _order.WaitAsync();
        try
        {
            var missed = await store.HistoryAsync(_seal, watermark);
            if (missed.Count > 0) listener.Show(Frame.Of([.. missed.Select(entry => entry.Body)], missed[^1].Last));
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

    public Task<IReadOnlyList<StoredEntry>> HistoryAsync(long after) => store.HistoryAsync(_seal, after);

    /// <summary>The replies to an activity, once its turn is committed.</summary>
    public async Task<IReadOnlyList<StoredEntry>> RepliesAsync(long sequence)
    {
        Task turn;
        await _order.WaitAsync();
        turn = _turns;
        _order.Release();
        await turn;
        return await store.RepliesAsync(_seal, sequence);
    }

    private BegunTurn Begin(Activity activity)
    {
        var turn = new Turn(activity, Binding, _state, ShowTyping);
        return new BegunTurn(turn, runner.RunAsync(turn));
    }

    /// <summary>Stores and shows what came in with its answer; null where they could not be stored together. The order is held.</summary>
    private async Task<Intake?> TryTakeAnsweredAsync(long sequence, string? clientActivityId, BegunTurn begun)
    {
        try
        {
            var activity = begun.Turn.Activity;
            Activity[] all = [activity, .. Addressed(begun.Turn.Replies, activity.Id)];
            var entry = new NewEntry(
                sequence, _sequence, activity.Id!, clientActivityId, Shown: true, Answers: all.Length == 1 ? null : sequence, ActivityWriter.Write(all));
            await CommitInOrderAsync(sequence, begun.Turn, entry);
            return new Intake(IntakeOutcome.Taken, entry.Id, sequence);
        }
        catch (Exception failure)
        {
            runner.Log(failure);
            begun.Fail();
            return null;
        }
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
                _hasUnanswerable = true;
                runner.Log(failure);
            }

            waiting.Use?.Dispose();
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
            var begun = waiting.Begun ?? Begin(waiting.Activity);
            if (await begun.Answering)
            {
                try
                {
                    await CommitAsync(waiting, begun.Turn);
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
            await CommitInOrderAsync(waiting.Sequence, turn, turn.Replies.Count == 0 ? null : Answer(waiting, turn.Replies));
        }
        finally
        {
            _order.Release();
        }
    }

    /// <summary>Stores and shows what a turn answered, with what came in where that is not stored yet.</summary>
    private async Task CommitInOrderAsync(long sequence, Turn turn, NewEntry? entry)
    {
        var now = clock.GetUtcNow();
        var renew = now - _renewed >= BetweenRenewals;
        var answered = _hasUnanswerable ? _answered : sequence;
        await store.CommitTurnAsync(_seal, entry, answered, renew, turn.State, turn.Enlisted);
        turn.Committed();
        (_state, _answered) = (turn.State, answered);
        if (renew) _renewed = now;
        if (entry is not null) Show(entry);
    }

    private NewEntry Answer(Waiting waiting, IReadOnlyList<Activity> replies)
    {
        var first = _sequence + 1;
        // A client waits for what a reply answers, so it must be something that the client has seen.
        Addressed(replies, waiting.Hidden ? null : waiting.Activity.Id);
        return new NewEntry(first, _sequence, replies[0].Id!, ClientActivityId: null, Shown: true, waiting.Sequence, ActivityWriter.Write(replies));
    }

    private IReadOnlyList<Activity> Addressed(IReadOnlyList<Activity> replies, string? answered)
    {
        foreach (var reply in replies)
        {
            reply.ReplyToId = answered;
            Sign(reply);
            Stamp(reply, ++_sequence);
        }

        return replies;
    }

    private void Sign(Activity reply)
    {
        reply.From = new ChannelAccount { Id = Participants.GuideId, Name = reply.From?.Name, Role = "bot" };
        reply.Recipient = new ChannelAccount { Id = Binding.UserId, Role = "user" };
        reply.Conversation = new ConversationAccount { Id = Binding.Id };
        reply.ChannelId = Binding.Channel;
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
        Show(Frame.Of([ActivityWriter.Write([typing])], Volatile.Read(ref _shown)));
    }

    private void Show(NewEntry entry)
    {
        Volatile.Write(ref _shown, entry.Last);
        Show(Frame.Of([entry.Body], entry.Last));
    }

    private void Show(byte[] frame)
    {
        foreach (var listener in _listeners) listener.Show(frame);
    }

    /// <param name="Use">Held until the turn is over; null where whoever brought the activity holds one as long.</param>
    /// <param name="Begun">The turn, where it was begun as soon as the activity came.</param>
    private sealed record Waiting(Activity Activity, long Sequence, bool Hidden, bool Hopeless, ConversationUse? Use, BegunTurn? Begun);
}
