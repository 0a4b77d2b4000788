namespace OmbudGuide.Bot.Language;

/// <summary>
/// The words, beginnings, endings and groups that the phrases of one lexicon name, each with a number. What a word of a text can stand for is looked up
/// once; then phrases are followed by number.
/// </summary>
internal sealed class WordKeys
{
    /// <summary>A bit each.</summary>
    private const int MostSets = 64;

    private static readonly WordSenses None = new([], 0, 0);
    private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _endings = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _implied = [];
    private readonly Dictionary<string, WordSenses> _known = new(StringComparer.Ordinal);
    private readonly List<(ulong Set, Func<IEnumerable<int>> Keys)> _sets = [];
    private readonly Dictionary<int, ulong> _concepts = [];
    private ulong[] _begins = [];
    private readonly Dictionary<string, int> _whole = new(StringComparer.Ordinal);
    private int _shortestEnding = int.MaxValue;
    private int _longestEnding;
    private int _shortestBeginning = int.MaxValue;
    private int _longestBeginning;
    private int _count;

    /// <summary>A number that no word has yet.</summary>
    public int New() => _count++;

    /// <summary>The number of a word, which its other spellings share.</summary>
    public int Word(string word)
    {
        if (!_whole.TryGetValue(word, out var key))
        {
            _whole.Add(word, key = New());
            AddTo(_words, word, key);
            if (Spelling.HasVariants(word))
            {
                foreach (var variant in Spelling.Variants(word))
                {
                    AddTo(_words, variant, key);
                }
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

    /// <summary>Adds a set of phrases; answers its bit in <see cref="WordSenses.Begins"/>.</summary>
    /// <param name="beginnings">The numbers of the words that its phrases begin with, once all are known.</param>
    public ulong Begin(Func<IEnumerable<int>> beginnings)
    {
        if (_sets.Count == MostSets)
        {
            throw new InvalidOperationException($"A lexicon has at most {MostSets} sets of phrases.");
        }

        var set = 1ul << _sets.Count;
        _sets.Add((set, beginnings));
        return set;
    }

    /// <summary>Whatever has the number is a word of a concept of danger.</summary>
    public void Mean(int key, ulong concept) => _concepts[key] = concept;

    /// <summary>Whatever has the one number has the other too.</summary>
    public void Imply(int key, int other)
    {
        if (key != other)
        {
            AddTo(_implied, key, other);
        }
    }

    /// <summary>To be called when the last phrase was added: makes what is known of whole words ready.</summary>
    public void Complete()
    {
        _begins = new ulong[_count];
        foreach (var (set, beginnings) in _sets)
        {
            foreach (var key in beginnings())
            {
                _begins[key] |= set;
            }
        }

        foreach (var word in _words.Keys)
        {
            _known[word] = Find(word);
        }
    }

    /// <summary>What a word of a text can stand for; nothing for most words.</summary>
    public WordSenses Of(string word) => _known.TryGetValue(word, out var senses) ? senses : Find(word);

    private int Part(Dictionary<string, int> parts, string part)
    {
        var key = -1;
        foreach (var variant in Spelling.Variants(part))
        {
            // Two parts may share a spelling without æ, ø and å; each keeps its own number.
            if (!parts.TryGetValue(variant, out var known))
            {
                parts.Add(variant, key = key < 0 ? New() : key);
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

    private WordSenses Find(string word)
    {
        List<int>? found = null;
        if (_words.TryGetValue(word, out var whole))
        {
            found = [.. whole];
        }

        var beginnings = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, _longestBeginning); length >= _shortestBeginning; length--)
        {
            if (beginnings.TryGetValue(word.AsSpan(0, length), out var key))
            {
                (found ??= []).Add(key);
            }
        }

        var endings = _endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, _longestEnding); length >= _shortestEnding; length--)
        {
            if (endings.TryGetValue(word.AsSpan(word.Length - length), out var key))
            {
                (found ??= []).Add(key);
            }
        }

        return found is null ? None : Senses(WithImplied(found));
    }

    private WordSenses Senses(int[] keys)
    {
        var (begins, concepts) = (0ul, 0ul);
        foreach (var key in keys)
        {
            begins |= _begins[key];
            concepts |= _concepts.GetValueOrDefault(key);
        }

        return new WordSenses(keys, begins, concepts);
    }

    private int[] WithImplied(List<int> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (_implied.TryGetValue(keys[i], out var implied))
            {
                foreach (var key in implied)
                {
                    if (!keys.Contains(key))
                    {
                        keys.Add(key);
                    }
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

    private static void AddTo<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int item)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = new(1));
        }

        if (!list.Contains(item))
        {
            list.Add(item);
        }
    }
}
