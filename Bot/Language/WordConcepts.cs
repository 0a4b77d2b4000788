using System.Numerics;

namespace OmbudGuide.Bot.Language;

/// <summary>What words are weighed for.</summary>
internal enum WeighedFor
{
    Danger,

    /// <summary>What is told of a matter: the kind of trouble, what became of a complaint, whose matter it is.</summary>
    Matter,
}

/// <summary>Takes the concepts of a text. The same may come more than once.</summary>
internal interface IConceptFeatures
{
    /// <summary>Two concepts near one another, the smaller number first; one alone twice.</summary>
    void TakeConcepts(int concept, int other);
}

/// <summary>
/// What the words of a text are words of: kin, blows, breath, night, a roof; or answers, waiting, letters, appeals. Named by content; two that stand near one
/// another tell where no phrase is known. A word may be of several.
/// </summary>
internal sealed class WordConcepts
{
    /// <summary>A bit each.</summary>
    public const int Most = 64;

    /// <summary>Two concepts make a pair within so many words.</summary>
    public const int Near = 8;

    private readonly List<string> _names = [];

    /// <summary>Of each concept those of its section, a bit each: only they make pairs.</summary>
    private readonly ulong[] _together;

    /// <param name="sections">Sections of the vocabulary, each with its concepts, and each of these with its words, separated by commas. A name stands once.</param>
    /// <param name="words">The numbers of the lexicon's words.</param>
    /// <exception cref="ArgumentException">There are more than there are bits, or two of the same name.</exception>
    public WordConcepts(WeighedFor use, IEnumerable<(string Name, IEnumerable<(string Name, string Words)> Concepts)> sections, WordKeys words)
    {
        var together = new List<ulong>();
        foreach (var (section, concepts) in sections)
        {
            var first = _names.Count;
            foreach (var (name, members) in concepts)
            {
                if (_names.Count == Most || _names.Contains(name, StringComparer.Ordinal))
                {
                    throw new ArgumentException($"language.yaml: '{section}.{name}' is one concept more than {Most}, or has the name of another.", nameof(sections));
                }

                words.Mean(use, new PhraseGroup(members, words, new Dictionary<string, PhraseGroup>(StringComparer.Ordinal)).Key, 1ul << _names.Count);
                _names.Add(name);
            }

            var own = 0ul;
            for (var concept = first; concept < _names.Count; concept++)
            {
                own |= 1ul << concept;
            }

            together.AddRange(Enumerable.Repeat(own, _names.Count - first));
        }

        _together = [.. together];
    }

    /// <summary>In order of their numbers.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Tells those of a word, and each with those of its section of the words before it.</summary>
    /// <param name="seen">The concepts of the words up to this one, a bit each; the word at n lies at n modulo <see cref="Near"/>.</param>
    public void Tell<T>(scoped ReadOnlySpan<ulong> seen, int at, ref T found)
        where T : IConceptFeatures, allows ref struct
    {
        for (var left = seen[at % Near]; left != 0;)
        {
            var concept = Next(ref left);
            found.TakeConcepts(concept, concept);
            for (var back = 1; back < Math.Min(Near, at + 1); back++)
            {
                for (var others = seen[(at - back) % Near] & _together[concept]; others != 0;)
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
