namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>A conversation as it lies in the database, its state decrypted. <see cref="Answered"/>: all up to there has had its turn.</summary>
/// <param name="ClientActivityIds">The ids that clients gave to what they sent: what comes with one of them came before.</param>
internal sealed record StoredConversation(
    ConversationBinding Binding, ConversationSeal Seal, byte[]? State, long Answered, long LastSequence, HashSet<string> ClientActivityIds);

/// <summary>A conversation that nobody goes on with. <see cref="State"/> is null where there is none, or it can be read no more.</summary>
internal sealed record IdleConversation(ConversationBinding Binding, byte[]? State, DateTimeOffset LastActivityAt);

/// <summary>
/// What is stored and shown as one: an activity that came in, all that answer one, or both. <see cref="Body"/> is the JSON of its activities exactly
/// as clients get it, with commas between them.
/// </summary>
/// <param name="Id">Of the first activity in it.</param>
/// <param name="Answers">The sequence of what it answers, its own first where it holds both; <c>null</c> for what came in.</param>
internal sealed record NewEntry(long First, long Last, string Id, string? ClientActivityId, bool Shown, long? Answers, byte[] Body);

/// <summary>An entry as clients get it; <see cref="Last"/> is the sequence of the last activity in it.</summary>
internal sealed record StoredEntry(long Last, byte[] Body);

/// <summary>An activity that was stored but whose turn was never committed.</summary>
internal sealed record UnansweredActivity(string ConversationId, long Sequence, string Id, int Attempts, byte[] Body);
