using System.Numerics;

namespace OmbudGuide.Bot.Language;

/// <summary>What words are weighed for.</summary>
internal enum WeighedFor
{
    Danger,

    /// <summary>The kind of trouble.</summary>
    Issue,
}

/// <summary>Takes the concepts of a text. The same may come more than once.</summary>
internal interface IConceptFeatures
{
    /// <summary>Two concepts near one another, the smaller number first; one alone twice.</summary>
    void TakeConcepts(int concept, int other);
}

/// <summary>
/// What the words of a text are words of: kin, blows, breath, night, a roof; or answers, waiting, letters, rudeness. Named by content; two that stand near one
/// another tell where no phrase is known. A word may be of several.
/// </summary>
internal sealed class WordConcepts
{
    /// <summary>A bit each.</summary>
    public const int Most = 64;

    /// <summary>Two concepts make a pair within so many words.</summary>
    public const int Near = 8;

    /// <param name="section">The section of the vocabulary.</param>
    /// <param name="concepts">Each with its words, separated by commas.</param>
    /// <param name="words">The numbers of the lexicon's words.</param>
    /// <exception cref="ArgumentException">There are more than there are bits.</exception>
    public WordConcepts(WeighedFor use, string section, IEnumerable<(string Name, string Words)> concepts, WordKeys words)
    {
        var names = new List<string>();
        foreach (var (name, members) in concepts)
        {
            if (names.Count == Most)
            {
                throw new ArgumentException($"language.yaml: '{section}' has over {Most} concepts.", nameof(concepts));
            }

            words.Mean(use, new PhraseGroup(members, words, new Dictionary<string, PhraseGroup>(StringComparer.Ordinal)).Key, 1ul << names.Count);
            names.Add(name);
        }

        Names = names;
    }

    /// <summary>In order of their numbers.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Tells those of a word, and each with those of the words before it.</summary>
    /// <param name="seen">The concepts of the words up to this one, a bit each; the word at n lies at n modulo <see cref="Near"/>.</param>
    public static void Tell<T>(scoped ReadOnlySpan<ulong> seen, int at, ref T found)
        where T : IConceptFeatures, allows ref struct
    {
        for (var left = seen[at % Near]; left != 0;)
        {
            var concept = Next(ref left);
            found.TakeConcepts(concept, concept);
            for (var back = 1; back < Math.Min(Near, at + 1); back++)
            {
                for (var others = seen[(at - back) % Near]; others != 0;)
                {
                    var other = Next(ref others);
                    if (other != concept)
                    {
                        found.TakeConcepts(Math.Min(concept, other), Math.Max(concept, other));
                    }
                }
            }
        }
    }

    /// <summary>The first of some concepts, which is taken away from them.</summary>
    private static int Next(ref ulong concepts)
    {
        var next = BitOperations.TrailingZeroCount(concepts);
        concepts &= concepts - 1;
        return next;
    }
}
