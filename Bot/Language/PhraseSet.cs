namespace OmbudGuide.Bot.Language;

/// <summary>
/// Phrases to be found in a text, each with what it means. A phrase is words with, at will, <c>klag*</c> (a beginning), <c>*avslag</c> (an ending)
/// <c>..</c> (up to three words in between, within the sentence), <c>...</c> (up to six) and <c>&lt;group&gt;</c> (any one of a named group of phrases).
/// Built once, then read by all threads.
/// </summary>
/// <param name="groups">The groups that phrases may name; none where null.</param>
internal sealed class PhraseSet<T>(IReadOnlyDictionary<string, PhraseSet<bool>>? groups = null)
{
    private const int ShortGap = 3;
    private const int WideGap = 6;
    private readonly Node _root = new();

    /// <summary>Adds phrases, separated by commas.</summary>
    public void Add(string phrases, T meaning)
    {
        foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            AddOne(phrase, meaning);
        }
    }

    /// <summary>Adds one phrase, which may hold commas.</summary>
    public void AddOne(string phrase, T meaning)
    {
        var node = _root;
        foreach (var piece in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            node = Grow(node, piece);
        }

        if (node != _root)
        {
            node.Meanings.Add(meaning);
        }
    }

    /// <summary>Finds every phrase that begins at a token; <paramref name="found"/> gets its meaning and the token after it.</summary>
    public void At(IReadOnlyList<Token> tokens, int start, Action<T, int> found) => Walk(_root, tokens, start, start, found);

    /// <summary>Cheap: false only where no phrase begins with the word.</summary>
    private bool MayBeginWith(string word) => _root.Words.ContainsKey(word) || _root is not { Beginnings: null, Endings: null, Groups: null };

    /// <summary>The longest phrase that begins at a token: the token after it, or -1, and its meaning.</summary>
    public int LongestAt(IReadOnlyList<Token> tokens, int start, out T? meaning)
    {
        var longest = -1;
        T? best = default;
        At(tokens, start, (m, end) =>
        {
            if (end > longest)
            {
                (longest, best) = (end, m);
            }
        });
        meaning = best;
        return longest;
    }

    /// <summary>Every phrase in a text, in order of their beginnings.</summary>
    public List<PhraseMatch<T>> All(IReadOnlyList<Token> tokens)
    {
        var matches = new List<PhraseMatch<T>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var start = i;
            At(tokens, i, (meaning, end) => matches.Add(new PhraseMatch<T>(meaning, start, end)));
        }

        return matches;
    }

    private Node Grow(Node node, string piece)
    {
        switch (piece)
        {
            case "..":
                return node.Gap ??= new Node();
            case "...":
                return node.Wide ??= new Node();
            case ['<', .. var name, '>']:
                var group = groups?.GetValueOrDefault(name) ?? throw new ArgumentException($"language.yaml: a phrase names the group '{name}', which is not under 'groups'.", nameof(piece));
                node.Groups ??= [];
                if (node.Groups.Find(g => g.Members == group).After is not { } after)
                {
                    node.Groups.Add((group, after = new Node()));
                }

                return after;
        }

        var (edges, word) = piece switch
        {
            [.. var beginning, '*'] => (node.Beginnings ??= [], beginning),
            ['*', .. var ending] => (node.Endings ??= [], ending),
            _ => (node.Words, piece),
        };
        foreach (var token in Tokens.Of(CleanText.Of(word, word.Length)))
        {
            node = Edge(edges, token.Text);
            edges = node.Words;
        }

        return node;
    }

    private static Node Edge(Dictionary<string, List<Node>> edges, string word)
    {
        if (!edges.TryGetValue(word, out var nodes))
        {
            edges[word] = nodes = [];
        }

        var own = nodes.Find(n => n.Word == word);
        if (own is null)
        {
            own = new Node { Word = word };
            nodes.Add(own);
        }

        foreach (var variant in Spelling.Variants(word))
        {
            if (!edges.TryGetValue(variant, out var others))
            {
                edges[variant] = others = [];
            }

            if (!others.Contains(own))
            {
                others.Add(own);
            }
        }

        return own;
    }

    private static void Walk(Node node, IReadOnlyList<Token> tokens, int start, int at, Action<T, int> found)
    {
        foreach (var meaning in node.Meanings)
        {
            found(meaning, at);
        }

        Skip(node.Gap, ShortGap);
        Skip(node.Wide, WideGap);

        if (at >= tokens.Count || (at > start && tokens[at].Breaks))
        {
            return;
        }

        var word = tokens[at].Text;
        Follow(node.Words, word);
        foreach (var (members, after) in node.Groups ?? [])
        {
            if (members.MayBeginWith(word))
            {
                members.At(tokens, at, (_, end) => Walk(after, tokens, start, end, found));
            }
        }

        if (node.Beginnings is { } beginnings)
        {
            var lookup = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var length = word.Length; length > 0; length--)
            {
                if (lookup.TryGetValue(word.AsSpan(0, length), out var next))
                {
                    next.ForEach(n => Walk(n, tokens, start, at + 1, found));
                }
            }
        }

        if (node.Endings is { } endings)
        {
            var lookup = endings.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var from = 0; from < word.Length; from++)
            {
                if (lookup.TryGetValue(word.AsSpan(from), out var next))
                {
                    next.ForEach(n => Walk(n, tokens, start, at + 1, found));
                }
            }
        }

        void Skip(Node? gap, int most)
        {
            for (var skipped = 0; gap is not null && skipped <= most && at + skipped < tokens.Count && (skipped == 0 || !tokens[at + skipped - 1].Breaks); skipped++)
            {
                Walk(gap, tokens, start, at + skipped, found);
            }
        }

        void Follow(Dictionary<string, List<Node>> edges, string text)
        {
            if (edges.TryGetValue(text, out var next))
            {
                next.ForEach(n => Walk(n, tokens, start, at + 1, found));
            }
        }
    }

    private sealed class Node
    {
        public string Word { get; init; } = "";

        public List<T> Meanings { get; } = [];

        public Dictionary<string, List<Node>> Words { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, List<Node>>? Beginnings { get; set; }

        public Dictionary<string, List<Node>>? Endings { get; set; }

        public Node? Gap { get; set; }

        public Node? Wide { get; set; }

        public List<(PhraseSet<bool> Members, Node After)>? Groups { get; set; }
    }
}

/// <summary>A phrase found: its meaning, its first token and the token after it.</summary>
internal readonly record struct PhraseMatch<T>(T Meaning, int Start, int End)
{
    public int Length => End - Start;
}
