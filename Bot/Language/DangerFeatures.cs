namespace OmbudGuide.Bot.Language;

/// <summary>Takes what of a text speaks for or against danger. The same may come more than once.</summary>
internal interface IDangerFeatures
{
    /// <summary>A stem, a beginning (<c>selvm*</c>), or two stems in their order with a space between.</summary>
    void Take(scoped ReadOnlySpan<char> feature);

    /// <summary>Two concepts near one another, the smaller number first; one alone twice.</summary>
    void Take(int concept, int other);
}

/// <summary>
/// What of a text speaks for or against danger: its words without endings, how they begin, which follow one another, and the concepts that stand near one
/// another. One for the weights of danger and for those who fit them.
/// </summary>
internal static class DangerFeatures
{
    private const int Beginning = 5;

    /// <summary>Two words make a pair where at most one stands between.</summary>
    private const int MostApart = 2;

    /// <summary>Two concepts make a pair within so many words.</summary>
    private const int Near = 8;

    /// <summary>Tells the features of a piece of a text; keys of its words must have been looked up.</summary>
    /// <param name="harmless">For each word whether it is part of a phrase that only looks like danger, "slår på lyset"; such words tell nothing.</param>
    public static void Of<T>(ReadOnlySpan<Token> tokens, ReadOnlySpan<bool> harmless, Endings endings, DangerConcepts concepts, ref T found)
        where T : IDangerFeatures, allows ref struct
    {
        Span<char> pair = stackalloc char[(2 * Tokens.LongestWord) + 1];
        Span<ulong> seen = stackalloc ulong[Near];
        Span<int> stems = tokens.Length <= DangerWeights.LongestPiece ? stackalloc int[DangerWeights.LongestPiece] : new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            stems[i] = harmless[i] ? 0 : Stem(tokens[i], endings).Length;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            seen[i % Near] = 0;
            if (harmless[i])
            {
                continue;
            }

            var word = Word(tokens[i])[..stems[i]];
            found.Take(word);
            if (word.Length > Beginning)
            {
                word[..Beginning].CopyTo(pair);
                pair[Beginning] = '*';
                found.Take(pair[..(Beginning + 1)]);
            }

            for (var j = i + 1; j < tokens.Length && j <= i + MostApart; j++)
            {
                if (harmless[j])
                {
                    continue;
                }

                var next = Word(tokens[j])[..stems[j]];
                word.CopyTo(pair);
                pair[word.Length] = ' ';
                next.CopyTo(pair[(word.Length + 1)..]);
                found.Take(pair[..(word.Length + 1 + next.Length)]);
            }

            var own = concepts.Of(tokens[i]);
            for (var left = own; left != 0;)
            {
                var concept = DangerConcepts.Next(ref left);
                found.Take(concept, concept);
                for (var back = 1; back <= Math.Min(Near, i); back++)
                {
                    for (var others = seen[(i - back) % Near]; others != 0;)
                    {
                        var other = DangerConcepts.Next(ref others);
                        if (other != concept)
                        {
                            found.Take(Math.Min(concept, other), Math.Max(concept, other));
                        }
                    }
                }
            }

            seen[i % Near] = own;
        }
    }

    /// <summary>A number is any number.</summary>
    private static ReadOnlySpan<char> Word(in Token token) => token.Kind == TokenKind.Number ? "0" : token.Text;

    private static ReadOnlySpan<char> Stem(in Token token, Endings endings) => token.Kind == TokenKind.Number ? "0" : endings.Stem(token.Text);
}
