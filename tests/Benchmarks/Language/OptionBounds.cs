using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Benchmarks.Language;

/// <summary>From which chance on an option is told, over 0 and up to 1; chosen by weighing each set by the others.</summary>
/// <param name="Likely">Words alone tell it.</param>
/// <param name="BorneOut">Words bear out what a phrase tells.</param>
/// <param name="Sure">What a phrase tells is taken without asking.</param>
/// <param name="SureAlone">What words alone tell is taken without asking; null where it never is.</param>
internal sealed record OptionBounds(float Likely, float BorneOut, float Sure, float? SureAlone)
{
    /// <summary>The bounds of a question in a language. Where weights are fitted to few texts, as in English, they are more certain than right.</summary>
    public static OptionBounds Of(Question question, string language) => (question, language) switch
    {
        (Question.Issue, "en") => new(0.75f, 0.2f, 0.85f, SureAlone: null),
        (Question.Issue, _) => new(0.5f, 0.3f, 0.7f, SureAlone: null),
        // What became of a complaint and whose matter it is are never asked back: what is read is taken, and can be corrected.
        (Question.ComplaintStatus, _) => Taken(alone: 0.7f, borneOut: 0.5f),
        (Question.ActingFor, "nb") => Taken(alone: 0.85f, borneOut: 0.7f),
        (Question.ActingFor, "da") => Taken(alone: 0.95f, borneOut: 0.85f),
        (Question.ActingFor, _) => Taken(alone: 0.95f, borneOut: 0.65f),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, "Words are not weighed for it."),
    };

    private static OptionBounds Taken(float alone, float borneOut) => new(alone, borneOut, borneOut, alone);
}
