using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content;

/// <summary>How a question is put in a language.</summary>
/// <param name="Text">The question itself.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="Label">Its name in a summary of the answers.</param>
/// <param name="Options">What can be answered; none for a date, or for the service, which the catalogue lists.</param>
public sealed record QuestionWords(Question Question, string Text, string Why, string Label, IReadOnlyList<OptionWords> Options)
{
    /// <summary>The keys of all questions and options: texts must have each.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        [.. Enum.GetValues<Question>().SelectMany(q => (IEnumerable<string>)[Key(q, "text"), Key(q, "why"), Key(q, "short"), .. QuestionKinds.OptionsOf(q).Select(o => Key(q, $"options.{o}"))])];

    /// <exception cref="KeyNotFoundException">The language lacks the question.</exception>
    public static QuestionWords Of(Texts texts, string language, Question question) => new(
        question,
        texts.Get(language, Key(question, "text")),
        texts.Get(language, Key(question, "why")),
        texts.Get(language, Key(question, "short")),
        [.. QuestionKinds.OptionsOf(question).Select(o => new OptionWords(o, texts.Get(language, Key(question, $"options.{o}"))))]);

    private static string Key(Question question, string part) => $"questions.{Ids.Of(question)}.{part}";
}

/// <summary>One option of a question.</summary>
public sealed record OptionWords(string Id, string Text);
