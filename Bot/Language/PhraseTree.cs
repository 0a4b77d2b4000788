namespace OmbudGuide.Bot.Language;

/// <summary>Phrases by their words, each with the number of what it means. Built once, then read by all threads.</summary>
/// <param name="words">The numbers of the lexicon's words, shared by its phrases.</param>
/// <param name="groups">The groups that phrases may name; none where null.</param>
internal sealed class PhraseTree(WordKeys words, IReadOnlyDictionary<string, PhraseGroup>? groups = null)
{
    private const int ShortGap = 3;
    private const int WideGap = 6;
    private readonly Node _root = new();

    /// <summary>The bit of its set among those of the lexicon, by which words are passed over that no phrase goes on with; 0 for phrases that are in none.</summary>
    public ulong Set { get; set; }

    /// <summary>Adds one phrase, which may hold commas.</summary>
    /// <returns>The numbers of the words that it may begin with.</returns>
    /// <exception cref="ArgumentException">It begins with a gap, or names no group.</exception>
    public int[] Add(ReadOnlySpan<char> phrase, int meaning)
    {
        var node = _root;
        int[]? first = null;
        foreach (var range in phrase.Split(' '))
        {
            var piece = phrase[range];
            if (Tokens.IsPlain(piece))
            {
                var key = words.Word(piece);
                node = Grow(node, key);
                first ??= [key];
            }
            else if (!piece.IsEmpty)
            {
                (node, var keys) = Grow(node, piece.ToString(), phrase);
                first ??= keys;
            }
        }

        if (node != _root)
        {
            node.Meanings = node.Meanings is { } meanings ? [.. meanings, meaning] : [meaning];
        }

        return first ?? [];
    }

    /// <summary>The numbers of the words that phrases begin with.</summary>
    public IReadOnlyList<int> Beginnings => _root.Keys;

    /// <summary>Finds every phrase that begins at a token. What is found is added to the list, which is made where it is needed.</summary>
    public void Find(ReadOnlySpan<Token> tokens, int start, ref List<PhraseFound>? found) => Walk(_root, tokens, start, start, ref found);

    private WordSenses SensesOf(Token token) => token.Senses ?? words.Of(token.Text);

    private (Node Next, int[] Keys) Grow(Node node, string piece, ReadOnlySpan<char> phrase)
    {
        switch (piece)
        {
            case ".." or "..." when node == _root:
                throw new ArgumentException($"language.yaml: the phrase '{phrase}' begins with a gap; expected a word before it.", nameof(phrase));
            case "..":
                return (node.Gap ??= new Node(), []);
            case "...":
                return (node.Wide ??= new Node(), []);
            case ['<', .. var name, '>']:
                var group = groups?.GetValueOrDefault(name) ?? throw new ArgumentException($"language.yaml: a phrase names the group '{name}', which is not under 'groups'.", nameof(piece));
                var after = Grow(node, group.Key);
                words.Follow(group.LongKey, node == _root ? 0 : Set);
                node.Add(group, after);
                return (after, [group.Key, group.LongKey]);
        }

        int[] first = [];
        var parts = Tokens.Words(piece.Trim('*'));
        for (var i = 0; i < parts.Length; i++)
        {
            var key = i == 0 && piece[^1] == '*' ? words.Beginning(parts[i])
                : i == 0 && piece[0] == '*' ? words.Ending(parts[i])
                : words.Word(parts[i]);
            node = Grow(node, key);
            first = i == 0 ? [key] : first;
        }

        return (node, first);
    }

    private Node Grow(Node node, int key)
    {
        words.Follow(key, node == _root ? 0 : Set);
        return node.Grow(key);
    }

    private void Walk(Node node, ReadOnlySpan<Token> tokens, int start, int at, ref List<PhraseFound>? found)
    {
        foreach (var meaning in node.Meanings ?? [])
        {
            (found ??= []).Add(new PhraseFound(meaning, start, at));
        }

        Skip(node.Gap, ShortGap, tokens, start, at, ref found);
        Skip(node.Wide, WideGap, tokens, start, at, ref found);
        if (!node.HasEdges || at >= tokens.Length || (at > start && tokens[at].Breaks))
        {
            return;
        }

        var senses = SensesOf(tokens[at]);
        if (at > start && Set != 0 && (senses.Follows & Set) == 0)
        {
            return;
        }

        foreach (var key in senses.Keys)
        {
            if (node.Next(key) is { } next)
            {
                Walk(next, tokens, start, at + 1, ref found);
            }

            foreach (var (group, after) in node.Groups)
            {
                if (group.LongKey == key)
                {
                    List<PhraseFound>? members = null;
                    group.Long.Walk(group.Long._root, tokens, at, at, ref members);
                    foreach (var member in members ?? [])
                    {
                        Walk(after, tokens, start, member.End, ref found);
                    }
                }
            }
        }
    }

    private void Skip(Node? gap, int most, ReadOnlySpan<Token> tokens, int start, int at, ref List<PhraseFound>? found)
    {
        for (var skipped = 0; gap is not null && skipped <= most && at + skipped < tokens.Length && (skipped == 0 || !tokens[at + skipped - 1].Breaks); skipped++)
        {
            Walk(gap, tokens, start, at + skipped, ref found);
        }
    }

    private sealed class Node
    {
        private int _key = -1;
        private Node? _only;
        private Dictionary<int, Node>? _edges;

        public int[]? Meanings { get; set; }

        public Node? Gap { get; set; }

        public Node? Wide { get; set; }

        public (PhraseGroup Group, Node After)[] Groups { get; private set; } = [];

        public bool HasEdges => _only is not null;

        /// <summary>The numbers of the words that lead on from here.</summary>
        public List<int> Keys
        {
            get
            {
                List<int> keys = _edges is not null ? [.. _edges.Keys] : HasEdges ? [_key] : [];
                foreach (var (group, _) in Groups)
                {
                    keys.Add(group.LongKey);
                }

                return keys;
            }
        }

        public Node? Next(int key) => _edges is null ? _key == key ? _only : null : _edges.TryGetValue(key, out var next) ? next : null;

        public Node Grow(int key)
        {
            if (Next(key) is { } known)
            {
                return known;
            }

            var next = new Node();
            if (_only is null)
            {
                (_key, _only) = (key, next);
            }
            else
            {
                _edges ??= new Dictionary<int, Node> { [_key] = _only };
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

/// <summary>A phrase found: the number of its meaning, its first token and the token after it.</summary>
internal readonly record struct PhraseFound(int Meaning, int Start, int End);
