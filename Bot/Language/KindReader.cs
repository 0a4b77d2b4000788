namespace OmbudGuide.Bot.Language;

/// <summary>What kind of writing a text is, so that the guide can meet what it cannot read with kindness.</summary>
internal static class KindReader
{
    /// <summary>So many words of another language, and twice as many as of this one.</summary>
    private const int FewestForeignWords = 2;

    public static (TextKind Kind, string? OtherLanguage) Read(CleanText text, IReadOnlyList<Token> tokens, Lexicon own, IEnumerable<Lexicon> others)
    {
        var words = tokens.Count(t => t.Kind == TokenKind.Word);
        if (words == 0)
        {
            return (tokens.Any(t => t.Kind == TokenKind.Number) ? TextKind.Text : IsBlank(text) ? TextKind.Empty : TextKind.NoWords, null);
        }

        // Latin letters, with those of Vietnamese.
        if (tokens.Count(t => t.Kind == TokenKind.Word && t.Text[0] is > '\u024F' and not (>= '\u1E00' and <= '\u1EFF')) * 2 > words)
        {
            return (TextKind.OtherScript, null);
        }

        var known = Count(tokens, own.FunctionWords);
        (string? Language, int Count) best = (null, FewestForeignWords - 1);
        foreach (var (language, foreign) in own.OtherLanguages.Concat(others.Select(o => (o.Language, o.FunctionWords))))
        {
            var count = language == own.Language ? 0 : Count(tokens, foreign);
            if (count > best.Count)
            {
                best = (language, count);
            }
        }

        return best.Language is not null && best.Count >= 2 * known ? (TextKind.OtherLanguage, best.Language) : (TextKind.Text, null);
    }

    private static int Count(IReadOnlyList<Token> tokens, IReadOnlySet<string> words) => tokens.Count(t => words.Contains(t.Text));

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
