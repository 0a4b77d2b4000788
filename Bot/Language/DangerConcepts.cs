using System.Numerics;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// What the words of a text are words of: kin, blows, breath, night, a roof. Named by content; who and what stand near one another tells of danger where no
/// phrase is known. A word may be of several.
/// </summary>
internal sealed class DangerConcepts
{
    /// <summary>A bit each.</summary>
    public const int Most = 64;

    /// <param name="concepts">Each with its words, separated by commas.</param>
    /// <param name="words">The numbers of the lexicon's words.</param>
    public DangerConcepts(IEnumerable<(string Name, string Words)> concepts, WordKeys words)
    {
        var names = new List<string>();
        foreach (var (name, members) in concepts)
        {
            if (names.Count == Most)
            {
                throw new ArgumentException($"language.yaml: 'danger-concepts' has over {Most} concepts.", nameof(concepts));
            }

            words.Mean(new PhraseGroup(members, words, new Dictionary<string, PhraseGroup>(StringComparer.Ordinal)).Key, 1ul << names.Count);
            names.Add(name);
        }

        Names = names;
    }

    /// <summary>In order of their numbers.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The first of some concepts, which is taken away from them.</summary>
    public static int Next(ref ulong concepts)
    {
        var next = BitOperations.TrailingZeroCount(concepts);
        concepts &= concepts - 1;
        return next;
    }
}
