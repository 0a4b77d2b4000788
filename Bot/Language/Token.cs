namespace OmbudGuide.Bot.Language;

/// <summary>A word, a number in figures, or a mark of a text.</summary>
/// <param name="Text">Lower case; apostrophes are left out of words, so that "don't" is "dont".</param>
/// <param name="Start">Where it begins in the <see cref="CleanText"/>.</param>
/// <param name="End">Where it ends there, exclusive.</param>
/// <param name="Breaks">A sentence or line ended before it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End, bool Breaks)
{
    /// <summary>What the word can stand for in the phrases of one lexicon, by number; null where it was not looked up.</summary>
    public int[]? Keys { get; init; }
}

internal enum TokenKind
{
    Word,
    Number,

    /// <summary>A symbol that matters to reading: a section, a half, a currency.</summary>
    Symbol,
}
