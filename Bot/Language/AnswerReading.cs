using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>What a reply to one question means.</summary>
public sealed record AnswerReading
{
    public required AnswerReadingKind Kind { get; init; }

    /// <summary>The answer: set with <see cref="AnswerReadingKind.Answer"/>, don't know included.</summary>
    public AnswerValue? Value { get; init; }

    /// <summary>Set with <see cref="AnswerReadingKind.Command"/>.</summary>
    public Command? Command { get; init; }

    /// <summary>The time that a date answer rests on; null for other answers and where a length of time was counted back.</summary>
    public TimeReading? Time { get; init; }

    /// <summary>Where nothing certain was read: up to three options that may have been meant, best first, by id.</summary>
    public IReadOnlyList<string> Likely { get; init; } = [];

    /// <summary>All else that the reply says: danger, personal data, answers to other questions.</summary>
    public required Understanding Understanding { get; init; }
}

/// <summary>What came of reading a reply.</summary>
public enum AnswerReadingKind
{
    Answer,
    Command,

    /// <summary>A date was asked for and its year lies outside 1990–2100.</summary>
    DateOutOfRange,

    /// <summary>A date was asked for and the calendar has no such day.</summary>
    NoSuchDay,
    NotUnderstood,
}
