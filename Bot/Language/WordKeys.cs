namespace OmbudGuide.Bot.Language;

/// <summary>
/// The words, beginnings, endings and groups that the phrases of one lexicon name, each with a number. What a word of a text can stand for is looked up
/// once; then phrases are followed by number.
/// </summary>
internal sealed class WordKeys
{
    /// <summary>A bit each.</summary>
    private const int MostSets = 64;

    /// <summary>Words of a lexicon's phrases, roughly.</summary>
    private const int Usual = 4_000;

    private static readonly WordSenses None = new([], 0, 0, 0, 0);

    /// <summary>The words as they may be written, and the number of each that is a word of its own.</summary>
    private readonly WordTable _written = new(Usual);
    private readonly List<Written> _words = [];
    private readonly WordTable _beginnings = new();
    private readonly WordTable _endings = new();

    /// <summary>By number: what has it has these numbers too.</summary>
    private readonly List<int[]> _implied = [];
    private readonly List<PhraseTree> _sets = [];
    private readonly List<Concept> _concepts = [];
    private ulong[] _begins = [];

    /// <summary>By number: the sets of phrases that go on with it, a bit each.</summary>
    private readonly List<ulong> _follows = [];
    private ulong[] _ofDanger = [];
    private ulong[] _ofMatter = [];
    private int _shortestEnding = int.MaxValue;
    private int _longestEnding;
    private int _shortestBeginning = int.MaxValue;
    private int _longestBeginning;

    /// <summary>A number that no word has yet.</summary>
    public int New()
    {
        _implied.Add([]);
        _follows.Add(0);
        return _implied.Count - 1;
    }

    /// <summary>The number of a word, which its other spellings share.</summary>
    public int Word(ReadOnlySpan<char> word)
    {
        if (_written.TryFind(word, out var known) && _words[known].Own >= 0)
        {
            return _words[known].Own;
        }

        var key = New();
        Note(word, key).Own = key;
        if (Spelling.HasVariants(word))
        {
            foreach (var variant in Spelling.Variants(word.ToString()))
            {
                Note(variant, key);
            }
        }

        return key;
    }

    /// <summary>The number of all words that begin so.</summary>
    public int Beginning(string beginning)
    {
        (_shortestBeginning, _longestBeginning) = (Math.Min(_shortestBeginning, beginning.Length), Math.Max(_longestBeginning, beginning.Length + 2));
        return Part(_beginnings, beginning);
    }

    /// <summary>The number of all words that end so.</summary>
    public int Ending(string ending)
    {
        (_shortestEnding, _longestEnding) = (Math.Min(_shortestEnding, ending.Length), Math.Max(_longestEnding, ending.Length + 2));
        return Part(_endings, ending);
    }

    /// <summary>Adds phrases that are looked for from every word; answers their bit in <see cref="WordSenses.Begins"/>.</summary>
    public ulong Begin(PhraseTree phrases)
    {
        if (_sets.Count == MostSets)
        {
            throw new InvalidOperationException($"A lexicon has at most {MostSets} sets of phrases.");
        }

        _sets.Add(phrases);
        return 1ul << (_sets.Count - 1);
    }

    /// <summary>Phrases of a set go on with what has the number.</summary>
    public void Follow(int key, ulong set) => _follows[key] |= set;

    /// <summary>Whatever has the number is a word of a concept.</summary>
    public void Mean(WeighedFor use, int key, ulong concept) => _concepts.Add(new Concept(use, key, concept));

    /// <summary>Whatever has the one number has the other too.</summary>
    public void Imply(int key, int other)
    {
        if (key != other && Array.IndexOf(_implied[key], other) < 0)
        {
            _implied[key] = [.. _implied[key], other];
        }
    }

    /// <summary>To be called when the last phrase was added.</summary>
    public void Complete()
    {
        _written.TrimExcess();
        _beginnings.TrimExcess();
        _endings.TrimExcess();
        _begins = new ulong[_implied.Count];
        for (var set = 0; set < _sets.Count; set++)
        {
            foreach (var key in _sets[set].Beginnings)
            {
                _begins[key] |= 1ul << set;
            }
        }

        (_ofDanger, _ofMatter) = (new ulong[_implied.Count], new ulong[_implied.Count]);
        foreach (var concept in _concepts)
        {
            (concept.Use == WeighedFor.Danger ? _ofDanger : _ofMatter)[concept.Key] = concept.Bit;
        }
    }

    /// <summary>What a word of a text can stand for; nothing for most words.</summary>
    public WordSenses Of(string word)
    {
        if (!_written.TryFind(word, out var number))
        {
            return Find(word, []);
        }

        // Found when it is first read: most words of a lexicon are in no text for a long time. Two threads would find the same.
        var known = _words[number];
        return known.Senses ??= Find(word, known.Keys);
    }

    private Written Note(ReadOnlySpan<char> word, int key)
    {
        ref var number = ref _written.Add(word, out var isNew);
        if (isNew)
        {
            number = _words.Count;
            _words.Add(new Written());
        }

        var written = _words[number];
        if (Array.IndexOf(written.Keys, key) < 0)
        {
            written.Keys = [.. written.Keys, key];
        }

        return written;
    }

    private int Part(WordTable parts, string part)
    {
        var key = -1;
        foreach (var variant in Spelling.Variants(part))
        {
            // Two parts may share a spelling without æ, ø and å; each keeps its own number.
            if (!parts.TryFind(variant, out var known))
            {
                parts.Add(variant, out _) = key = key < 0 ? New() : key;
            }
            else if (key < 0)
            {
                key = known;
            }
            else
            {
                Imply(known, key);
            }
        }

        return key;
    }

    private WordSenses Find(string word, int[] whole)
    {
        List<int>? found = whole.Length > 0 ? [.. whole] : null;
        for (var length = Math.Min(word.Length, _longestBeginning); length >= _shortestBeginning; length--)
        {
            if (_beginnings.TryFind(word.AsSpan(0, length), out var key))
            {
                (found ??= []).Add(key);
            }
        }

        for (var length = Math.Min(word.Length, _longestEnding); length >= _shortestEnding; length--)
        {
            if (_endings.TryFind(word.AsSpan(word.Length - length), out var key))
            {
                (found ??= []).Add(key);
            }
        }

        return found is null ? None : Senses(WithImplied(found));
    }

    private WordSenses Senses(int[] keys)
    {
        var (begins, follows, danger, issue) = (0ul, 0ul, 0ul, 0ul);
        foreach (var key in keys)
        {
            begins |= _begins[key];
            follows |= _follows[key];
            danger |= _ofDanger[key];
            issue |= _ofMatter[key];
        }

        return new WordSenses(keys, begins, follows, danger, issue);
    }

    private int[] WithImplied(List<int> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            foreach (var key in _implied[keys[i]])
            {
                if (!keys.Contains(key))
                {
                    keys.Add(key);
                }
            }
        }

        return HasTwice(keys) ? [.. keys.Distinct()] : [.. keys];
    }

    private static bool HasTwice(List<int> keys)
    {
        for (var i = 1; i < keys.Count; i++)
        {
            if (keys.IndexOf(keys[i]) < i)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="Bit">Of the concept among those of its use.</param>
    private sealed record Concept(WeighedFor Use, int Key, ulong Bit);

    private sealed class Written
    {
        /// <summary>The number of the word itself; -1 where it is only another spelling.</summary>
        public int Own { get; set; } = -1;

        /// <summary>The numbers of all words that may be written so.</summary>
        public int[] Keys { get; set; } = [];

        /// <summary>Null until it was read.</summary>
        public WordSenses? Senses { get; set; }
    }
}
