namespace OmbudGuide.Bot.Language;

/// <summary>What kind of writing a text is, so that the guide can meet what it cannot read with kindness.</summary>
internal static class KindReader
{
    /// <summary>So many words of another language, and twice as many as of this one.</summary>
    private const int FewestForeignWords = 2;

    public static (TextKind Kind, string? OtherLanguage) Read(CleanText text, List<Token> tokens, LanguageMarks languages)
    {
        var (words, foreign) = (0, 0);
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                words++;
                // Latin letters, with those of Vietnamese.
                foreign += token.Text[0] is > '\u024F' and not (>= '\u1E00' and <= '\u1EFF') ? 1 : 0;
            }
        }

        if (words == 0)
        {
            return (tokens.Exists(t => t.Kind == TokenKind.Number) ? TextKind.Text : IsBlank(text) ? TextKind.Empty : TextKind.NoWords, null);
        }

        if (foreign * 2 > words)
        {
            return (TextKind.OtherScript, null);
        }

        var (own, other, ofOther) = languages.Count(tokens);
        return ofOther >= FewestForeignWords && ofOther >= 2 * own ? (TextKind.OtherLanguage, other) : (TextKind.Text, null);
    }

    private static bool IsBlank(CleanText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or '\n'))
            {
                return false;
            }
        }

        return true;
    }
}
