namespace OmbudGuide.Bot.Channels.Conversations;

internal enum IntakeOutcome
{
    Taken,

    /// <summary>It was taken before; the id and sequence are the first one's.</summary>
    TakenBefore,

    /// <summary>Not taken: more waits for an answer than a person can have written.</summary>
    TooManyWaiting,

    /// <summary>Not taken: the conversation holds as much as one may. The citizen must start a new one.</summary>
    Full,
}

/// <summary>What became of an activity that came in.</summary>
internal sealed record Intake(IntakeOutcome Outcome, string Id = "", long Sequence = 0);
