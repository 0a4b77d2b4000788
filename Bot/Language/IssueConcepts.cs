using System.Numerics;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// What the words of a text are words of, as far as trouble is told by it: answers, waiting, letters, coming, rudeness, a "not". Named by content; two that
/// stand near one another tell of trouble where no phrase is known. A word may be of several.
/// </summary>
internal sealed class IssueConcepts
{
    /// <summary>A bit each.</summary>
    public const int Most = 64;

    private readonly Dictionary<int, ulong> _byKey = [];

    /// <param name="concepts">Each with its words, separated by commas.</param>
    /// <param name="words">The numbers of the lexicon's words.</param>
    /// <exception cref="ArgumentException">There are more than there are bits.</exception>
    public IssueConcepts(IEnumerable<(string Name, string Words)> concepts, WordKeys words)
    {
        var names = new List<string>();
        foreach (var (name, members) in concepts)
        {
            if (names.Count == Most)
            {
                throw new ArgumentException($"language.yaml: 'issue-concepts' has over {Most} concepts.", nameof(concepts));
            }

            _byKey.Add(new PhraseGroup(members, words, new Dictionary<string, PhraseGroup>(StringComparer.Ordinal)).Key, 1ul << names.Count);
            names.Add(name);
        }

        Names = names;
    }

    /// <summary>In order of their numbers.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The concepts of a word that was cut with its lexicon: bit n is the nth name.</summary>
    public ulong Of(Token token)
    {
        var concepts = 0ul;
        foreach (var key in token.Senses?.Keys ?? [])
        {
            concepts |= _byKey.GetValueOrDefault(key);
        }

        return concepts;
    }

    /// <summary>The first of some concepts, which is taken away from them.</summary>
    public static int Next(ref ulong concepts)
    {
        var next = BitOperations.TrailingZeroCount(concepts);
        concepts &= concepts - 1;
        return next;
    }
}
