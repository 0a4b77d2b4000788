using System.Data.Common;
using OmbudGuide.Bot.Channels.Activities;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>A turn under way: it gathers what the bot sends, saves and enlists, until the conversation commits it.</summary>
internal sealed class Turn(Activity activity, ConversationBinding conversation, byte[]? state, Action<Activity> showTyping) : ITurnContext
{
    /// <summary>More than any answer needs; a bot that sends more is in a loop.</summary>
    private const int MostReplies = 50;

    private readonly List<Activity> _replies = [];
    private readonly List<Func<DbConnection, DbTransaction?, Task>> _enlisted = [];
    private Action? _committed;

    public Activity Activity { get; } = activity;

    public ConversationBinding Conversation { get; } = conversation;

    public byte[]? State { get; set; } = state;

    public IReadOnlyList<Activity> Replies => _replies;

    public IReadOnlyList<Func<DbConnection, DbTransaction?, Task>> Enlisted => _enlisted;

    public Task<string> SendActivityAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        cancellationToken.ThrowIfCancellationRequested();
        activity.Type ??= ActivityTypes.Message;
        activity.Id = Guid.CreateVersion7().ToString("N");
        activity.Locale ??= Conversation.Language;
        if (activity.Type == ActivityTypes.Typing)
        {
            showTyping(activity);
        }
        else if (activity.Type != ActivityTypes.ConversationUpdate)
        {
            if (_replies.Count == MostReplies) throw new InvalidOperationException($"A turn sends at most {MostReplies} replies.");
            _replies.Add(activity);
        }

        return Task.FromResult(activity.Id);
    }

    public void Enlist(Func<DbConnection, DbTransaction?, Task> write, Action? committed = null)
    {
        _enlisted.Add(write);
        _committed += committed;
    }

    /// <summary>The turn is committed: whoever enlisted a write is told.</summary>
    public void Committed() => _committed?.Invoke();
}
