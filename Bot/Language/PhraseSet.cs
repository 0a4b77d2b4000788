using System.Runtime.InteropServices;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// Phrases to be found in a text, each with what it means. A phrase is words with, at will, <c>klag*</c> (a beginning), <c>*avslag</c> (an ending)
/// <c>..</c> (up to three words in between, within the sentence), <c>...</c> (up to six) and <c>&lt;group&gt;</c> (any one of a named group of phrases).
/// Built once, then read by all threads.
/// </summary>
internal sealed class PhraseSet<T>
{
    private const int ShortGap = 3;
    private const int WideGap = 6;
    private static readonly List<PhraseMatch<T>> None = [];
    private readonly WordKeys _words;
    private readonly IReadOnlyDictionary<string, PhraseGroup>? _groups;
    private readonly Node _root = new();

    /// <summary>Its bit in <see cref="WordSenses.Begins"/>; none for the phrases of a group, which are only looked for where one is named.</summary>
    private readonly ulong _set;

    /// <param name="words">The numbers of the lexicon's words, shared by its sets.</param>
    /// <param name="groups">The groups that phrases may name; none where null.</param>
    /// <param name="isGroup">The phrases are those of a group.</param>
    public PhraseSet(WordKeys words, IReadOnlyDictionary<string, PhraseGroup>? groups = null, bool isGroup = false)
    {
        (_words, _groups) = (words, groups);
        _set = isGroup ? 0 : words.Begin(() => _root.Keys);
    }

    /// <summary>Adds phrases, separated by commas.</summary>
    public void Add(string phrases, T meaning)
    {
        foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            AddOne(phrase, meaning);
        }
    }

    /// <summary>Adds one phrase, which may hold commas.</summary>
    /// <returns>The numbers of the words that it may begin with.</returns>
    /// <exception cref="ArgumentException">It begins with a gap, or names no group.</exception>
    public IReadOnlyList<int> AddOne(string phrase, T meaning)
    {
        var node = _root;
        IReadOnlyList<int>? first = null;
        foreach (var piece in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (node == _root && (piece is ".." or "..."))
            {
                throw new ArgumentException($"language.yaml: the phrase '{phrase}' begins with a gap; expected a word before it.", nameof(phrase));
            }

            (node, var keys) = Grow(node, piece);
            first ??= keys;
        }

        if (node != _root)
        {
            node.Meanings = [.. node.Meanings, meaning];
        }

        return first ?? [];
    }

    /// <summary>Every phrase that begins at a token; none at a token after the last.</summary>
    public IReadOnlyList<PhraseMatch<T>> At(IReadOnlyList<Token> tokens, int start)
    {
        if (start >= tokens.Count || !Begins(tokens[start]))
        {
            return None;
        }

        var matches = new List<PhraseMatch<T>>();
        Walk(_root, Span(tokens), start, start, matches);
        return matches;
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
        var matches = new List<PhraseMatch<T>>();
        var span = Span(tokens);
        for (var i = 0; i < span.Length; i++)
        {
            if (Begins(span[i]))
            {
                Walk(_root, span, i, i, matches);
            }
        }

        return matches;
    }

    private static ReadOnlySpan<Token> Span(IReadOnlyList<Token> tokens) => tokens is List<Token> list ? CollectionsMarshal.AsSpan(list) : tokens.ToArray();

    private bool Begins(Token token) => (SensesOf(token).Begins & _set) != 0;

    private WordSenses SensesOf(Token token) => token.Senses ?? _words.Of(token.Text);

    private (Node Next, IReadOnlyList<int> Keys) Grow(Node node, string piece)
    {
        switch (piece)
        {
            case "..":
                return (node.Gap ??= new Node(), []);
            case "...":
                return (node.Wide ??= new Node(), []);
            case ['<', .. var name, '>']:
                var group = _groups?.GetValueOrDefault(name) ?? throw new ArgumentException($"language.yaml: a phrase names the group '{name}', which is not under 'groups'.", nameof(piece));
                var after = node.Grow(group.Key);
                node.Add(group, after);
                return (after, [group.Key, group.LongKey]);
        }

        int[] first = [];
        var parts = Tokens.Words(piece.Trim('*'));
        for (var i = 0; i < parts.Length; i++)
        {
            var key = i == 0 && piece[^1] == '*' ? _words.Beginning(parts[i])
                : i == 0 && piece[0] == '*' ? _words.Ending(parts[i])
                : _words.Word(parts[i]);
            node = node.Grow(key);
            first = i == 0 ? [key] : first;
        }

        return (node, first);
    }

    private void Walk(Node node, ReadOnlySpan<Token> tokens, int start, int at, List<PhraseMatch<T>> found)
    {
        foreach (var meaning in node.Meanings)
        {
            found.Add(new PhraseMatch<T>(meaning, start, at));
        }

        Skip(node.Gap, ShortGap, tokens, start, at, found);
        Skip(node.Wide, WideGap, tokens, start, at, found);
        if (!node.HasEdges || at >= tokens.Length || (at > start && tokens[at].Breaks))
        {
            return;
        }

        foreach (var key in SensesOf(tokens[at]).Keys)
        {
            if (node.Next(key) is { } next)
            {
                Walk(next, tokens, start, at + 1, found);
            }

            foreach (var (group, after) in node.Groups)
            {
                if (group.LongKey == key)
                {
                    var members = new List<PhraseMatch<bool>>();
                    group.Long.Walk(group.Long._root, tokens, at, at, members);
                    foreach (var member in members)
                    {
                        Walk(after, tokens, start, member.End, found);
                    }
                }
            }
        }
    }

    private void Skip(Node? gap, int most, ReadOnlySpan<Token> tokens, int start, int at, List<PhraseMatch<T>> found)
    {
        for (var skipped = 0; gap is not null && skipped <= most && at + skipped < tokens.Length && (skipped == 0 || !tokens[at + skipped - 1].Breaks); skipped++)
        {
            Walk(gap, tokens, start, at + skipped, found);
        }
    }

    private sealed class Node
    {
        private (int Key, Node? Next) _only = (-1, null);
        private Dictionary<int, Node>? _edges;

        public T[] Meanings { get; set; } = [];

        public Node? Gap { get; set; }

        public Node? Wide { get; set; }

        public (PhraseGroup Group, Node After)[] Groups { get; private set; } = [];

        public bool HasEdges => _only.Next is not null;

        public Node? Next(int key) => _edges is not null ? _edges.GetValueOrDefault(key) : _only.Key == key ? _only.Next : null;

        /// <summary>The numbers of the words that lead on from here.</summary>
        public IEnumerable<int> Keys => (_edges is not null ? _edges.Keys : HasEdges ? (IEnumerable<int>)[_only.Key] : []).Concat(Groups.Select(g => g.Group.LongKey));

        public Node Grow(int key)
        {
            if (Next(key) is { } known)
            {
                return known;
            }

            var next = new Node();
            if (_only.Next is null)
            {
                _only = (key, next);
            }
            else
            {
                _edges ??= new Dictionary<int, Node> { [_only.Key] = _only.Next };
                _edges.Add(key, next);
            }

            return next;
        }

        public void Add(PhraseGroup group, Node after)
        {
            if (!Array.Exists(Groups, g => g.Group == group))
            {
                Groups = [.. Groups, (group, after)];
            }
        }
    }
}

/// <summary>A phrase found: its meaning, its first token and the token after it.</summary>
internal readonly record struct PhraseMatch<T>(T Meaning, int Start, int End)
{
    public int Length => End - Start;
}
