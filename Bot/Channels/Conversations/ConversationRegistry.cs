using OmbudGuide.Bot.Channels.Activities;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>The conversations in memory: one object a conversation, loaded when needed, released when nobody has used it for a while.</summary>
internal sealed class ConversationRegistry(ConversationStore store, TurnRunner runner, IEnumerable<IIncomingFilter> filters, TimeProvider clock)
{
    private static readonly TimeSpan KeptUnused = TimeSpan.FromMinutes(2);

    private readonly IReadOnlyList<IIncomingFilter> _filters = [.. filters];
    private readonly Dictionary<string, LiveConversation> _live = new(StringComparer.Ordinal);

    /// <summary>The conversation, held until the use is disposed of; <c>null</c> if there is none of that id, or no longer.</summary>
    public async Task<ConversationUse?> FindAsync(string id)
    {
        lock (_live)
        {
            if (_live.TryGetValue(id, out var live)) return new ConversationUse(this, live);
        }

        var stored = await store.FindAsync(id);
        if (stored is null) return null;
        lock (_live)
        {
            // Whoever loaded it first may have gone on already: theirs is the one.
            if (!_live.TryGetValue(id, out var live)) _live[id] = live = new LiveConversation(stored, store, runner, _filters, clock);
            return new ConversationUse(this, live);
        }
    }

    /// <summary>
    /// The conversation, begun now if it is not there. With <paramref name="greet"/> the bot is told, exactly once in the conversation's
    /// life, that the citizen has joined.
    /// </summary>
    public async Task<ConversationUse> StartAsync(ConversationBinding binding, bool greet)
    {
        if (await FindAsync(binding.Id) is { } known) return known;
        var joined = Joined(binding);
        var first = new NewEntry(
            First: 1,
            Last: 1,
            joined.Id!,
            ClientActivityId: null,
            Shown: false,
            Answers: null,
            ActivityWriter.Write([joined]));
        var isNew = await store.StartAsync(binding, greet ? first : null);
        var use = await FindAsync(binding.Id) ?? throw new InvalidOperationException("A conversation was deleted as it began.");
        if (isNew && greet) await use.Conversation.ResumeAsync(joined, first.First, hopeless: false, use);
        return use;
    }

    /// <summary>Lets go of what nobody uses.</summary>
    public void ReleaseUnused()
    {
        var before = clock.GetUtcNow() - KeptUnused;
        lock (_live)
        {
            foreach (var (id, live) in _live.Where(entry => entry.Value.Uses == 0 && entry.Value.LastUsed < before).ToList())
                _live.Remove(id);
        }
    }

    /// <summary>Forgets a conversation that has been deleted, and closes its sockets.</summary>
    public void Forget(string id)
    {
        lock (_live)
        {
            if (_live.Remove(id, out var live)) live.CloseAll();
        }
    }

    internal void Enter(LiveConversation live)
    {
        lock (_live) live.Uses++;
    }

    internal void Leave(LiveConversation live)
    {
        lock (_live)
        {
            live.Uses--;
            live.LastUsed = clock.GetUtcNow();
        }
    }

    private Activity Joined(ConversationBinding binding) => new()
    {
        Type = ActivityTypes.ConversationUpdate,
        Id = Guid.CreateVersion7().ToString("N"),
        Timestamp = clock.GetUtcNow(),
        ChannelId = binding.Channel,
        Conversation = new ConversationAccount { Id = binding.Id },
        From = new ChannelAccount { Id = binding.UserId, Role = "user" },
        Recipient = new ChannelAccount { Id = Participants.GuideId, Role = "bot" },
        MembersAdded = [new ChannelAccount { Id = binding.UserId, Role = "user" }],
        Locale = binding.Language,
    };
}
