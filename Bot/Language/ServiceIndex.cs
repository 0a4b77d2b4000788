namespace OmbudGuide.Bot.Language;

/// <summary>Finds the services that words may mean: by name, inflected, in compounds, with a slip.</summary>
internal sealed class ServiceIndex
{
    /// <summary>Shorter words are too often part of others to be looked for in compounds.</summary>
    private const int ShortestInCompound = 6;
    private const int ShortestRest = 3;

    /// <summary>Where several words of a name follow one another, it is hardly chance.</summary>
    private const double SeveralWords = 0.97;

    private readonly string _language;
    private readonly Dictionary<string, List<Entry>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byDeletion = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];

    public ServiceIndex(string language, IEnumerable<ServiceWords> services)
    {
        _language = language;
        var owners = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var service in services)
        {
            var id = _ids.IndexOf(service.Id);
            if (id < 0)
            {
                id = _ids.Count;
                _ids.Add(service.Id);
            }

            foreach (var word in service.Words)
            {
                foreach (var stems in StemVariants(word))
                {
                    AddTo(owners, string.Join(' ', stems), id);
                }
            }
        }

        foreach (var (key, ids) in owners)
        {
            var stems = key.Split(' ');
            var entry = new Entry(stems, [.. ids.Order()]);
            AddTo(_byStem, stems[0], entry);
            if (stems.Length == 1)
            {
                foreach (var deletion in Deletions(stems[0]))
                {
                    AddTo(_byDeletion, deletion, stems[0]);
                }
            }
        }
    }

    public IReadOnlyList<ServiceReading> Read(CleanText text, IReadOnlyList<Token> tokens)
    {
        var hits = new List<ServiceHit>();
        var stems = tokens.Select(t => t.Kind == TokenKind.Word ? Spelling.Stem(t.Text, _language) : t.Text).ToArray();
        var coveredTo = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var before = hits.Count;
            Exact(tokens, stems, i, hits);
            if (hits.Count == before && coveredTo <= i && tokens[i].Kind == TokenKind.Word && !Compound(tokens[i].Text, i, hits))
            {
                Slip(stems[i], i, hits);
            }

            for (var hit = before; hit < hits.Count; hit++)
            {
                coveredTo = Math.Max(coveredTo, hits[hit].End);
            }
        }

        return ServiceRanking.Of(text, tokens, hits, _ids);
    }

    /// <summary>A long word is more telling than a short one.</summary>
    private static double OneWord(string stem) => 0.8 + (Math.Min(stem.Length, 12) * 0.01);

    private void Exact(IReadOnlyList<Token> tokens, string[] stems, int at, List<ServiceHit> hits)
    {
        if (!_byStem.TryGetValue(stems[at], out var entries))
        {
            return;
        }

        foreach (var entry in entries)
        {
            if (at + entry.Stems.Length <= stems.Length && Follows(tokens, stems, at, entry.Stems))
            {
                hits.Add(new ServiceHit(entry.Ids, at, at + entry.Stems.Length, entry.Stems.Length > 1 ? SeveralWords : OneWord(entry.Stems[0])));
            }
        }
    }

    private static bool Follows(IReadOnlyList<Token> tokens, string[] stems, int at, string[] entry)
    {
        for (var i = 1; i < entry.Length; i++)
        {
            if (stems[at + i] != entry[i] || tokens[at + i].Breaks)
            {
                return false;
            }
        }

        return true;
    }

    private bool Compound(string word, int at, List<ServiceHit> hits)
    {
        var lookup = _byStem.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = word.Length - ShortestRest; length >= ShortestInCompound - 1; length--)
        {
            if (lookup.TryGetValue(word.AsSpan(0, length), out var entries))
            {
                AddSingles(entries, at, 0.75, hits);
                return true;
            }
        }

        var stem = Spelling.Stem(word, _language);
        for (var from = ShortestRest; stem.Length - from >= ShortestInCompound; from++)
        {
            if (lookup.TryGetValue(stem.AsSpan(from), out var entries))
            {
                AddSingles(entries, at, 0.6, hits);
                return true;
            }
        }

        return false;
    }

    private void Slip(string stem, int at, List<ServiceHit> hits)
    {
        foreach (var deletion in Deletions(stem))
        {
            if (_byDeletion.TryGetValue(deletion, out var meant) && meant.Find(m => Spelling.IsSlip(stem, m)) is { } found)
            {
                AddSingles(_byStem[found], at, 0.6, hits);
                return;
            }
        }
    }

    private static void AddSingles(List<Entry> entries, int at, double weight, List<ServiceHit> hits)
    {
        foreach (var entry in entries)
        {
            if (entry.Stems.Length == 1)
            {
                hits.Add(new ServiceHit(entry.Ids, at, at + 1, weight));
            }
        }
    }

    private IEnumerable<string[]> StemVariants(string phrase)
    {
        var tokens = Tokens.Of(CleanText.Of(phrase, phrase.Length));
        if (tokens.Count == 0)
        {
            yield break;
        }

        for (var variant = 0; variant < 4; variant++)
        {
            yield return [.. tokens.Select(t => Spelling.Stem(Spelling.Variants(t.Text).Take(variant + 1).Last(), _language))];
        }
    }

    /// <summary>The word, and the word with each one letter left out: two words a slip apart share one of them.</summary>
    private static IEnumerable<string> Deletions(string word)
    {
        if (word.Length is < ShortestInCompound or > 24)
        {
            yield break;
        }

        yield return word;
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
        }
    }

    private static void AddTo<TKey, TList, TItem>(Dictionary<TKey, TList> lists, TKey key, TItem item)
        where TKey : notnull
        where TList : ICollection<TItem>, new()
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = new TList();
        }

        list.Add(item);
    }

    private sealed record Entry(string[] Stems, int[] Ids);
}
