using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// What was read from a citizen's own words. Nothing here is a fact before the citizen has confirmed it.
/// Spans point into the text as it was given.
/// </summary>
public sealed record Understanding
{
    /// <summary>What kind of writing it is: anything but <see cref="TextKind.Text"/> deserves its own kind reply.</summary>
    public required TextKind Kind { get; init; }

    /// <summary>The language that the text seems to be written in, where that is another than was expected; an ISO 639 code, or null.</summary>
    public required string? OtherLanguage { get; init; }

    /// <summary>Days, weeks, months, seasons and years named, in the order of the text.</summary>
    public required IReadOnlyList<TimeReading> Times { get; init; }

    /// <summary>What looks like a date but cannot be one: outside 1990–2100, or no such day. In free text often a birthday; matters where a date was asked for.</summary>
    public required IReadOnlyList<ImpossibleTime> ImpossibleTimes { get; init; }

    /// <summary>Lengths of time that are not part of a time: "tre måneder".</summary>
    public required IReadOnlyList<DurationReading> Durations { get; init; }

    /// <summary>Numbers that are part of neither times, durations nor personal data.</summary>
    public required IReadOnlyList<NumberReading> Numbers { get; init; }

    /// <summary>The text answers a question with yes, no or don't know; null where it does none of these.</summary>
    public required PlainAnswer? Answer { get; init; }

    /// <summary>The text tells the guide to do something; null where it is about the matter.</summary>
    public required Command? Command { get; init; }

    /// <summary>Services of the catalogue that the words may mean, best first; at most five.</summary>
    public required IReadOnlyList<ServiceReading> Services { get; init; }

    /// <summary>Of <see cref="Services"/> the ones worth showing as choices, best first; see <see cref="ServiceOffer"/>.</summary>
    public IReadOnlyList<ServiceReading> Offered => ServiceOffer.Of(Services);

    /// <summary>What the text says in answer to the guide's questions, each question at most once, in the questions' order.</summary>
    public required IReadOnlyList<Reading> Readings { get; init; }

    /// <summary>Personal data in the text, all of it, in order.</summary>
    public required IReadOnlyList<PersonalDataReading> PersonalData { get; init; }

    /// <summary>Signs of danger: the sure ones in order, then what is only likely.</summary>
    public required IReadOnlyList<DangerReading> Danger { get; init; }

    /// <summary>What the text says of a question, or null.</summary>
    public Reading? Of(Question question) => Readings.FirstOrDefault(r => r.Question == question);

    /// <summary>The kind of trouble, or null.</summary>
    public Issue? Issue => Of(Question.Issue)?.Value is Chosen chosen && Ids.TryRead<Issue>(chosen.Id, out var issue) ? issue : null;
}

/// <summary>What kind of writing a text is.</summary>
public enum TextKind
{
    /// <summary>Words, in a language that may be read.</summary>
    Text,

    /// <summary>Nothing, or nothing but white space.</summary>
    Empty,

    /// <summary>Neither words nor numbers: emoji, punctuation, symbols.</summary>
    NoWords,

    /// <summary>Mostly letters that are not Latin.</summary>
    OtherScript,

    /// <summary>Latin letters, but the words of another language; <see cref="Understanding.OtherLanguage"/> tells which.</summary>
    OtherLanguage,
}

/// <summary>A plain answer to a question.</summary>
public enum PlainAnswer
{
    Yes,
    No,
    Unknown,
}

/// <summary>What a citizen may tell the guide to do instead of answering.</summary>
public enum Command
{
    /// <summary>Why do you ask?</summary>
    Why,

    /// <summary>What can you do; how does this work?</summary>
    Help,

    /// <summary>Back to the question before.</summary>
    Back,

    /// <summary>Something understood or answered is wrong.</summary>
    Change,

    /// <summary>From the start.</summary>
    Restart,

    /// <summary>To speak with a person.</summary>
    Human,

    /// <summary>Past this question, without an answer.</summary>
    Skip,
}

/// <summary>An answer that the text seems to give to one of the guide's questions.</summary>
/// <param name="Span">The words that it rests on.</param>
/// <param name="Sure">Words are known to tell it. Else all words together make it likely: it is asked about, and never taken without a yes.</param>
public sealed record Reading(Question Question, AnswerValue Value, TextSpan Span, bool Sure = true);

/// <summary>A service that the words may mean.</summary>
/// <param name="Score">How likely it is meant: over 0, up to 1. From 0.5 it is a fair guess, from <see cref="Sure"/> on it may be taken.</param>
/// <param name="Words">The words of the text that point to it.</param>
/// <param name="Spans">Where these words stand.</param>
public sealed record ServiceReading(string Id, double Score, IReadOnlyList<string> Words, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>From this score on a service is taken, to be shown and corrected; below, it is one of those offered.</summary>
    public const double Sure = 0.95;
}

/// <summary>A number in the text, written in figures or in a word.</summary>
public sealed record NumberReading(string Text, TextSpan Span, decimal Value);

/// <summary>A sign of danger.</summary>
/// <param name="Sure">The words are known to tell of danger; else all words together make it likely, and the doubt is met with a careful word.</param>
public sealed record DangerReading(Danger Kind, TextSpan Span, bool Sure);
