namespace OmbudGuide.Bot.Language;

/// <summary>A word, a number in figures, or a mark of a text.</summary>
/// <param name="Text">Lower case; apostrophes are left out of words, so that "don't" is "dont".</param>
/// <param name="Start">Where it begins in the <see cref="CleanText"/>.</param>
/// <param name="End">Where it ends there, exclusive.</param>
/// <param name="Breaks">A sentence or line ended before it.</param>
internal sealed record Token(TokenKind Kind, string Text, int Start, int End, bool Breaks)
{
    /// <summary>What the word can stand for in the phrases of the lexicon that it was cut with; null where none was.</summary>
    public WordSenses? Senses { get; init; }
}

internal enum TokenKind
{
    Word,
    Number,

    /// <summary>A symbol that matters to reading: a section, a half, a currency.</summary>
    Symbol,
}
