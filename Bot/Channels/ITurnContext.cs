using System.Data.Common;
using OmbudGuide.Bot.Channels.Activities;

namespace OmbudGuide.Bot.Channels;

/// <summary>One activity being answered. Replies, state and enlisted writes are committed together when the turn returns, or not at all.</summary>
public interface ITurnContext
{
    /// <summary>What came in, as it was stored.</summary>
    Activity Activity { get; }

    ConversationBinding Conversation { get; }

    /// <summary>What the bot saved in the last turn, <c>null</c> in the first; saved with the replies. Stored encrypted. Never changed once it is given.</summary>
    byte[]? State { get; set; }

    /// <summary>
    /// Adds a reply and gives its id. It is shown once the turn is committed; only <c>typing</c> is shown at once, and never stored.
    /// </summary>
    Task<string> SendActivityAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>
    /// Adds a write to the turn's own transaction, run in the order added after the bot returns. It must use the connection and the transaction,
    /// if any, that it is given, must not commit, and must wait for nothing but the database. If it throws, the whole turn is undone.
    /// </summary>
    /// <param name="committed">Called once the turn is committed; it must neither wait nor throw. Null for nothing.</param>
    void Enlist(Func<DbConnection, DbTransaction?, Task> write, Action? committed = null);
}

/// <summary>Where a conversation belongs; fixed when it starts. <see cref="Channel"/> is <c>directline</c> or <c>api</c>.</summary>
public sealed record ConversationBinding(string Id, string Channel, string Municipality, string Language, string UserId);
