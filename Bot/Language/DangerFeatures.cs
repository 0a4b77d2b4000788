namespace OmbudGuide.Bot.Language;

/// <summary>Takes what of a text speaks for or against danger. The same may come more than once.</summary>
internal interface IDangerFeatures : IConceptFeatures
{
    /// <summary>The stem of the word at a place of the piece. Comes before all that is told of the word.</summary>
    void Know(int place, scoped ReadOnlySpan<char> stem);

    /// <summary>The stem at a place.</summary>
    void Take(int place);

    /// <summary>The first letters of a word, <c>selvm</c>.</summary>
    void Take(scoped ReadOnlySpan<char> beginning);

    /// <summary>The stems at two places, in their order.</summary>
    void TakePair(int place, int next);
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

    /// <summary>Tells the features of a piece of a text, whose words must have been cut with their lexicon.</summary>
    /// <param name="harmless">For each word whether it is part of a phrase that only looks like danger, "slår på lyset"; such words tell nothing.</param>
    public static void Of<T>(ReadOnlySpan<Token> tokens, ReadOnlySpan<bool> harmless, Endings endings, WordConcepts concepts, ref T found)
        where T : IDangerFeatures, allows ref struct
    {
        Span<ulong> seen = stackalloc ulong[WordConcepts.Near];
        Span<int> lengths = tokens.Length <= DangerWeights.LongestPiece ? stackalloc int[DangerWeights.LongestPiece] : new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!harmless[i])
            {
                var stem = endings.Stem(tokens[i]);
                lengths[i] = stem.Length;
                found.Know(i, stem);
            }
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            seen[i % WordConcepts.Near] = 0;
            if (harmless[i])
            {
                continue;
            }

            found.Take(i);
            if (lengths[i] > Beginning)
            {
                found.Take(tokens[i].Text.AsSpan(0, Beginning));
            }

            for (var j = i + 1; j < tokens.Length && j <= i + MostApart; j++)
            {
                if (!harmless[j])
                {
                    found.TakePair(i, j);
                }
            }

            seen[i % WordConcepts.Near] = tokens[i].Senses?.OfDanger ?? 0;
            concepts.Tell(seen, i, ref found);
        }
    }
}
