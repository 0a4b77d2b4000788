using System.Runtime.InteropServices;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// Phrases to be found in a text, each with what it means. A phrase is words with, at will, <c>klag*</c> (a beginning), <c>*avslag</c> (an ending)
/// <c>..</c> (up to three words in between, within the sentence), <c>...</c> (up to six) and <c>&lt;group&gt;</c> (any one of a named group of phrases).
/// Built once, then read by all threads.
/// </summary>
internal sealed class PhraseSet<T>
{
    private static readonly List<PhraseMatch<T>> None = [];
    private readonly WordKeys _words;
    private readonly PhraseTree _phrases;

    /// <summary>What each number means. They are few.</summary>
    private T[] _meanings = new T[8];
    private int _count;

    /// <summary>Its bit in <see cref="WordSenses.Begins"/>.</summary>
    private readonly ulong _set;

    /// <param name="words">The numbers of the lexicon's words, shared by its sets.</param>
    /// <param name="groups">The groups that phrases may name; none where null.</param>
    public PhraseSet(WordKeys words, IReadOnlyDictionary<string, PhraseGroup>? groups = null)
    {
        _words = words;
        _phrases = new PhraseTree(words, groups);
        _phrases.Set = _set = words.Begin(_phrases);
    }

    /// <summary>Adds phrases, separated by commas.</summary>
    /// <exception cref="ArgumentException">One begins with a gap, or names no group.</exception>
    public void Add(string phrases, T meaning)
    {
        foreach (var range in phrases.AsSpan().Split(','))
        {
            _phrases.Add(phrases.AsSpan(range).Trim(), _count);
        }

        if (_count == _meanings.Length)
        {
            Array.Resize(ref _meanings, 2 * _count);
        }

        _meanings[_count++] = meaning;
    }

    /// <summary>Every phrase that begins at a token; none at a token after the last.</summary>
    public IReadOnlyList<PhraseMatch<T>> At(IReadOnlyList<Token> tokens, int start)
    {
        if (start >= tokens.Count || !Begins(tokens[start]))
        {
            return None;
        }

        List<PhraseFound>? found = null;
        _phrases.Find(Span(tokens), start, ref found);
        return found is null ? None : Matches(found);
    }

    /// <summary>The longest phrase that begins at a token: the token after it, or -1, and its meaning.</summary>
    public int LongestAt(IReadOnlyList<Token> tokens, int start, out T? meaning)
    {
        var longest = -1;
        meaning = default;
        foreach (var match in At(tokens, start))
        {
            if (match.End > longest)
            {
                (longest, meaning) = (match.End, match.Meaning);
            }
        }

        return longest;
    }

    /// <summary>Every phrase in a text, in order of their beginnings.</summary>
    public List<PhraseMatch<T>> All(IReadOnlyList<Token> tokens)
    {
        List<PhraseFound>? found = null;
        var span = Span(tokens);
        for (var i = 0; i < span.Length; i++)
        {
            if (Begins(span[i]))
            {
                _phrases.Find(span, i, ref found);
            }
        }

        return found is null ? [] : Matches(found);
    }

    private static ReadOnlySpan<Token> Span(IReadOnlyList<Token> tokens) => tokens is List<Token> list ? CollectionsMarshal.AsSpan(list) : tokens.ToArray();

    private bool Begins(Token token) => ((token.Senses ?? _words.Of(token.Text)).Begins & _set) != 0;

    private List<PhraseMatch<T>> Matches(List<PhraseFound> found)
    {
        var matches = new List<PhraseMatch<T>>(found.Count);
        foreach (var (meaning, start, end) in found)
        {
            matches.Add(new PhraseMatch<T>(_meanings[meaning], start, end));
        }

        return matches;
    }
}

/// <summary>A phrase found: its meaning, its first token and the token after it.</summary>
internal readonly record struct PhraseMatch<T>(T Meaning, int Start, int End)
{
    public int Length => End - Start;
}
