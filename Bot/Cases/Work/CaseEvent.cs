namespace OmbudGuide.Bot.Cases.Work;

/// <summary>Something that happened to a case.</summary>
/// <param name="Number">From 1, in the order that it happened.</param>
/// <param name="Text">What was written; null where nothing was.</param>
/// <param name="Before">What it was before, by id: a state, the headings that it is booked under, the login of who worked on it.</param>
/// <param name="After">What it is since; for a closed case the state and the outcome.</param>
public sealed record CaseEvent(
    long Number,
    DateTimeOffset At,
    CaseEventKind Kind,
    CaseAuthor Author,
    string? Text,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> After)
{
    /// <summary>The most characters of <see cref="Text"/>.</summary>
    public const int LongestText = 8_000;
}

/// <summary>What can happen to a case. Stored by id.</summary>
public enum CaseEventKind
{
    /// <summary>Written by the ombud, for the ombud alone.</summary>
    Note,

    MessageFromCitizen,

    MessageToCitizen,

    StateChanged,

    Assigned,

    /// <summary>Booked under other headings of the ombud's scheme.</summary>
    Booked,

    TaskAdded,

    TaskDone,

    TaskTakenUpAgain,

    /// <summary>With the file's name.</summary>
    FileAdded,

    FileRemoved,

    /// <summary>With the letter, and after it what it began from and its language.</summary>
    LetterWritten,

    /// <summary>Said to belong together with another case.</summary>
    Linked,

    /// <summary>Said not to belong together after all.</summary>
    Unlinked,

    /// <summary>The ombud disagrees with what the rules concluded.</summary>
    Overridden,

    ContactChanged,

    /// <summary>The citizen wants no more of it.</summary>
    Withdrawn,
}
