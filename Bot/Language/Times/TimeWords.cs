namespace OmbudGuide.Bot.Language.Times;

/// <summary>What the words of one text can mean within a time: looked up once, for all who read times and numbers.</summary>
internal sealed class TimeWords
{
    private readonly List<PhraseMatch<TimeWord>> _matches;

    /// <summary>For each token its first match, and after the last token the end of all.</summary>
    private readonly int[] _first;

    /// <summary>For each token a bit for each sense that begins there; two senses may share one. Most that is asked for is not there.</summary>
    private readonly ulong[] _senses;

    public TimeWords(Lexicon lexicon, List<Token> tokens)
    {
        // They come in the order of the text.
        _matches = lexicon.Times.Phrases.All(tokens);

        // "I fjor var alt bedre": "var" is no "vår" that was written without its ring.
        _matches.RemoveAll(m => m.Meaning.Sense == TimeSense.LooseSeason && lexicon.FunctionWords.Contains(tokens[m.Start].Text));
        _first = new int[tokens.Count + 1];
        _senses = new ulong[tokens.Count];
        var next = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            _first[i] = next;
            while (next < _matches.Count && _matches[next].Start == i)
            {
                _senses[i] |= Bit(_matches[next].Meaning.Sense);
                next++;
            }
        }

        _first[^1] = next;
    }

    /// <summary>Whether any phrase begins at a token.</summary>
    public bool BeginAt(int token) => _senses[token] != 0;

    /// <summary>Whether a phrase with this sense begins at a token; the longest one, and the token after it.</summary>
    public bool Is(int token, TimeSense sense, out int end, out decimal value)
    {
        (end, value) = (-1, 0);
        if ((uint)token >= (uint)_senses.Length || (_senses[token] & Bit(sense)) == 0)
        {
            return false;
        }

        for (var i = _first[token]; i < _first[token + 1]; i++)
        {
            var match = _matches[i];
            if (match.Meaning.Sense == sense && match.End > end)
            {
                (end, value) = (match.End, match.Meaning.Value);
            }
        }

        return end > 0;
    }

    private static ulong Bit(TimeSense sense) => 1UL << ((int)sense % 64);

    /// <summary>Whether a phrase with this sense begins at a token and ends just before another.</summary>
    public bool Spans(int token, TimeSense sense, int end)
    {
        for (var i = _first[token]; (_senses[token] & Bit(sense)) != 0 && i < _first[token + 1]; i++)
        {
            if (_matches[i].Meaning.Sense == sense && _matches[i].End == end)
            {
                return true;
            }
        }

        return false;
    }
}
