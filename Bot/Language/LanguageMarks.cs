using System.Numerics;

namespace OmbudGuide.Bot.Language;

/// <summary>The small words by which a text's language is known, of all languages that it may be written in: each word is looked up once for all of them.</summary>
internal sealed class LanguageMarks
{
    /// <summary>A bit each.</summary>
    private const int Most = 64;

    /// <summary>Each small word with the place of its languages, a bit each.</summary>
    private readonly WordTable _words = new(1_000);
    private ulong[] _languages = new ulong[1_000];
    private readonly List<string> _names = [];

    /// <param name="own">The language that is expected.</param>
    /// <param name="others">The other languages that are read.</param>
    public LanguageMarks(Lexicon own, IEnumerable<Lexicon> others)
    {
        Add(own.Language, own.FunctionWords);
        foreach (var (language, words) in own.OtherLanguages)
        {
            Add(language, words);
        }

        foreach (var other in others)
        {
            Add(other.Language, other.FunctionWords);
        }
    }

    /// <summary>How many of the words of a text are small words of the language expected; and the other language that has most of them, the first of several.</summary>
    public (int Own, string? Other, int OfOther) Count(List<Token> tokens)
    {
        Span<int> counts = stackalloc int[Most];
        counts = counts[.._names.Count];
        foreach (var token in tokens)
        {
            for (var languages = _words.TryFind(token.Text, out var place) ? _languages[place] : 0; languages != 0; languages &= languages - 1)
            {
                counts[BitOperations.TrailingZeroCount(languages)]++;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = best == 0 || counts[i] > counts[best] ? i : best;
        }

        return best == 0 ? (counts[0], null, 0) : (counts[0], _names[best], counts[best]);
    }

    private void Add(string language, IReadOnlySet<string> words)
    {
        if (_names.Count > 0 && language == _names[0])
        {
            // The language expected may be named among the others, too.
            return;
        }

        if (_names.Count == Most)
        {
            throw new ArgumentException($"language.yaml: 'other-languages' has too many; there may be {Most} with those that are read.", nameof(language));
        }

        var bit = 1ul << _names.Count;
        _names.Add(language);
        foreach (var word in words)
        {
            ref var place = ref _words.Add(word, out var isNew);
            place = isNew ? _words.Count - 1 : place;
            if (place == _languages.Length)
            {
                Array.Resize(ref _languages, 2 * place);
            }

            _languages[place] |= bit;
        }
    }
}
