using System.Buffers;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// The stems of a vocabulary by number, and the way from a word as people write it to the stems it may stand for: inflected, in another spelling, as part
/// of a compound, or with a slip of the finger.
/// </summary>
internal sealed class StemIndex
{
    /// <summary>Words of a vocabulary, roughly.</summary>
    private const int Usual = 4_000;

    private const int ShortestPart = 5;
    private const int ShortestRest = 3;

    /// <summary>Of the stem that a word ends with: "kardemomme" does not end with VAT.</summary>
    private const int ShortestLast = 4;
    private const int LongPart = 6;
    private const int ShortestWithSlip = 5;
    private const int LongestWithSlip = 24;
    private const int ShortestWithWrongLetter = 7;

    /// <summary>A word of so many letters that is one slip from a known one is that one, also where it begins or ends like another.</summary>
    private const int SurelyWithSlip = 9;

    /// <summary>What is shorter, written without æ, ø and å, is too often another word: "på rad", "AAP".</summary>
    private const int ShortestVariant = 4;

    private readonly Endings _endings;
    /// <summary>Words by what they stand for: its place among <see cref="_meant"/>.</summary>
    private readonly WordTable _forms;
    private readonly string[] _meant;
    private readonly (string From, string To)[] _respellings;

    /// <summary>What may be written otherwise; few words have any of it.</summary>
    private readonly SearchValues<string> _respelled;

    /// <summary>The longest stem, in letters; a bit for each way in which a stem of many letters begins, which several may share.</summary>
    private readonly ulong[] _longBeginnings = new ulong[64];
    private int _longest;
    private readonly WordTable _numbers = new(Usual);
    private WordTable _added = new(Usual);
    private readonly List<string> _stems = [];
    private readonly SlipIndex _slips = new();

    private StemIndex(Endings endings, WordTable forms, string[] meant, (string From, string To)[] respellings)
    {
        (_endings, _forms, _meant, _respellings) = (endings, forms, meant, respellings);
        _respelled = SearchValues.Create([.. respellings.Select(respelling => respelling.From)], StringComparison.Ordinal);
    }

    /// <param name="forms">Words by what they stand for ("mor": mamma, pappa) and, with <c>*</c>, parts of words that are written otherwise ("hjem": heim*).</param>
    public static StemIndex Of(Endings endings, IEnumerable<(string Meant, string Written)> forms)
    {
        var whole = new WordTable();
        var standFor = new List<string>();
        var parts = new List<(string From, string To)>();
        foreach (var (meant, written) in forms)
        {
            foreach (var form in written.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (form[^1] == '*')
                {
                    parts.Add((form[..^1], meant));
                    continue;
                }

                foreach (var variant in Spelling.Variants(form))
                {
                    ref var place = ref whole.Add(variant, out var isNew);
                    place = isNew ? standFor.Count : place;
                }
            }

            standFor.Add(meant);
        }

        return new StemIndex(endings, whole, [.. standFor], [.. parts]);
    }

    public int Count => _stems.Count;

    /// <summary>To be called when the last word was added: what was only needed to add words is given up.</summary>
    public void Complete()
    {
        _added = new WordTable();
        _forms.TrimExcess();
        _numbers.TrimExcess();
    }

    /// <summary>The number of a word of the vocabulary.</summary>
    public int Add(ReadOnlySpan<char> written)
    {
        ref var added = ref _added.Add(written, out var isNew);
        if (!isNew)
        {
            return added;
        }

        if (!_numbers.TryFind(StemOf(written), out var number))
        {
            var stem = StemOf(written).ToString();
            Number(stem, number = _stems.Count);
            _stems.Add(stem);
            if (stem.Length is >= ShortestWithSlip and <= LongestWithSlip)
            {
                _slips.Add(stem, number);
            }
        }

        if (Spelling.HasVariants(written))
        {
            foreach (var variant in Spelling.Variants(written.ToString()).Skip(1))
            {
                if (StemOf(variant).Length >= ShortestVariant && !_numbers.Contains(StemOf(variant)))
                {
                    Number(StemOf(variant), number);
                }
            }
        }

        return added = number;
    }

    /// <summary>Adds the words of a phrase of the content; their numbers are added to the list, in their order, but for those of words to be skipped.</summary>
    /// <returns>How many words there are, skipped ones among them.</returns>
    public int Add(string phrase, WordTable skip, List<int> numbers)
    {
        var words = 0;
        if (Tokens.ArePlain(phrase))
        {
            foreach (var range in phrase.AsSpan().Split(' '))
            {
                Take(phrase.AsSpan(range));
            }
        }
        else
        {
            foreach (var word in Tokens.Words(phrase))
            {
                Take(word);
            }
        }

        return words;

        void Take(ReadOnlySpan<char> word)
        {
            if (word.IsEmpty)
            {
                return;
            }

            words++;
            if (!skip.Contains(word))
            {
                numbers.Add(Add(word));
            }
        }
    }

    /// <summary>The stems that a word may stand for, each with how surely, over 0 up to 1.</summary>
    /// <param name="closely">Neither slips nor words that only end like one of the vocabulary.</param>
    public void Find(string word, List<(int Stem, float Sureness)> found, bool closely = false)
    {
        if (Whole(word) is { } whole)
        {
            found.Add((whole, 1));
            return;
        }

        foreach (var (from, to) in word.AsSpan().ContainsAny(_respelled) ? _respellings : [])
        {
            if (word.Contains(from, StringComparison.Ordinal) && Whole(word.Replace(from, to, StringComparison.Ordinal)) is { } respelled)
            {
                found.Add((respelled, 1));
                return;
            }
        }

        if (closely)
        {
            Beginning(word, found);
            return;
        }

        if (StemOf(word) is { Length: >= SurelyWithSlip and <= LongestWithSlip } longer && Slip(longer) is { } surely)
        {
            found.Add((surely, 0.9f));
        }
        else if (!Parts(word, found) && StemOf(word) is { Length: >= ShortestWithSlip and < SurelyWithSlip } stem && Slip(stem) is { } meant)
        {
            found.Add((meant, 0.7f));
        }
    }

    /// <summary>The number of a word that two words may have been written for: "syke hjem".</summary>
    public int? Joined(string first, string second)
    {
        if (first.Length + second.Length is < 7 or > 40)
        {
            return null;
        }

        Span<char> joined = stackalloc char[first.Length + second.Length];
        first.CopyTo(joined);
        second.CopyTo(joined[first.Length..]);
        var stem = _endings.Stem(joined);
        return stem.Length > first.Length && stem.Length <= _longest && (stem.Length < LongPart || MayBegin(stem)) && _numbers.TryFind(stem, out var number) ? number : null;
    }

    /// <summary>The stem that one may be a slip of; a wrong letter only in longer ones, of which it seldom makes another word.</summary>
    private int? Slip(ReadOnlySpan<char> written)
    {
        foreach (var number in _slips.Find(written) ?? [])
        {
            if (_stems[number].Length != written.Length || written.Length >= ShortestWithWrongLetter)
            {
                return number;
            }
        }

        return null;
    }

    private void Number(ReadOnlySpan<char> stem, int number)
    {
        _numbers.Add(stem, out _) = number;
        _longest = Math.Max(_longest, stem.Length);
        if (stem.Length >= LongPart)
        {
            var beginning = Beginning(stem);
            _longBeginnings[beginning >> 6] |= 1ul << (int)(beginning & 63);
        }
    }

    /// <summary>A number below 4,096 for the first letters of a long word.</summary>
    private static uint Beginning(ReadOnlySpan<char> word)
    {
        var hash = 0u;
        foreach (var letter in word[..LongPart])
        {
            hash = (hash * 31) + letter;
        }

        return (hash * 2654435769u) >> 20;
    }

    /// <summary>Whether a stem of many letters may begin as the word does.</summary>
    private bool MayBegin(ReadOnlySpan<char> word)
    {
        var beginning = Beginning(word);
        return (_longBeginnings[beginning >> 6] & (1ul << (int)(beginning & 63))) != 0;
    }

    private int? Whole(string word) => _numbers.TryFind(StemOf(word), out var number) ? number : null;

    private ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word) => _endings.Stem(_forms.TryFind(word, out var form) ? _meant[form] : word);

    /// <summary>The longest known word, not a short one, that this one begins with.</summary>
    private void Beginning(string word, List<(int Stem, float Sureness)> found)
    {
        for (var length = word.Length > LongPart && MayBegin(word) ? Math.Min(word.Length - 1, _longest) : 0; length >= LongPart; length--)
        {
            if (_numbers.TryFind(word.AsSpan(0, length), out var first))
            {
                found.Add((first, 0.8f));
                return;
            }
        }
    }

    /// <summary>The longest known word that this one begins with and the longest known one that it ends with.</summary>
    private bool Parts(string word, List<(int Stem, float Sureness)> found)
    {
        var before = found.Count;
        var rest = 0;
        for (var length = word.Length - ShortestRest; length >= ShortestPart; length--)
        {
            if (_numbers.TryFind(word.AsSpan(0, length), out var first) || _numbers.TryFind(_endings.Stem(word.AsSpan(0, length)), out first))
            {
                found.Add((first, 0.8f));
                rest = length;
                break;
            }
        }

        for (var from = Math.Max(rest, ShortestRest); word.Length - from >= ShortestPart; from++)
        {
            if (_endings.Stem(word.AsSpan(from)) is { Length: >= ShortestLast } end && _numbers.TryFind(end, out var last))
            {
                found.Add((last, 0.7f));
                break;
            }
        }

        return found.Count > before;
    }
}
