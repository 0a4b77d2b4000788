using OmbudGuide.Bot.Language.Times;

namespace OmbudGuide.Bot.Language;

/// <summary>A text that was read, to be read as the answer to a question as well.</summary>
public sealed class ReadText
{
    internal ReadText(PreparedText prepared, Understanding understanding, IReadOnlyList<TimeMatch> times) => (Prepared, Understanding, Times) = (prepared, understanding, times);

    /// <summary>What was read of it where nothing was asked.</summary>
    public Understanding Understanding { get; }

    internal PreparedText Prepared { get; }

    internal IReadOnlyList<TimeMatch> Times { get; }
}

/// <summary>A text cut into its words.</summary>
/// <param name="Written">The words as they stand.</param>
/// <param name="Tokens">The same, with slips mended.</param>
internal sealed record PreparedText(string Text, Lexicon Lexicon, DateOnly AsOf, CleanText Clean, List<Token> Written, List<Token> Tokens);
