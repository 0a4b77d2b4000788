using System.Data.Common;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>Counts a conversation when it goes. What it gives knows nothing of whose conversation it was.</summary>
internal interface IEndedConversations
{
    /// <summary>What is written in the transaction that deletes the conversation; null where there is nothing to count.</summary>
    /// <param name="state">What the bot remembered of it, decrypted; null for nothing, or for what cannot be read any more.</param>
    /// <param name="lastTurn">When something was said last.</param>
    Func<DbConnection, DbTransaction?, Task>? Count(ConversationBinding binding, byte[]? state, DateTimeOffset lastTurn);
}
