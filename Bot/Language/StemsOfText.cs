namespace OmbudGuide.Bot.Language;

/// <summary>The stems that the words of a text may stand for, in the text's order, and where each of them stands.</summary>
internal sealed class StemsOfText
{
    /// <summary>So far from one another may the words of one sign stand.</summary>
    private const int Window = 7;

    /// <summary>What is longer is no word.</summary>
    private const int LongestWord = 40;
    private const int MostCounted = 9;

    /// <summary>How surely two words were written for one.</summary>
    private const float JoinedSureness = 0.9f;

    private readonly List<Token> _tokens;
    private readonly List<(int Stem, int Token, float Sureness)> _stems;
    private readonly int[] _firsts;

    /// <param name="skip">Words that tell nothing.</param>
    /// <param name="closely">Only words as they are known, in any inflection; and no count of the telling ones.</param>
    public StemsOfText(List<Token> tokens, StemIndex index, WordTable skip, bool closely = false)
    {
        _tokens = tokens;
        _stems = new(tokens.Count + 4);
        _firsts = new int[tokens.Count + 1];
        var found = new List<(int Stem, float Sureness)>(4);
        var different = new List<string>(8);
        for (var i = 0; i < tokens.Count; i++)
        {
            _firsts[i] = _stems.Count;
            var token = tokens[i];
            found.Clear();
            if (!skip.Contains(token.Text))
            {
                if (!closely && different.Count <= MostCounted && token.Kind == TokenKind.Word && token.Text.Length <= LongestWord && IsNew(different, token.Text))
                {
                    different.Add(token.Text);
                }

                index.Find(token.Text, found, closely);
            }

            // "Hver dag" was not written for "hverdag".
            if (i + 1 < tokens.Count && tokens[i + 1] is { Breaks: false, Kind: TokenKind.Word } next && token.Kind == TokenKind.Word
                && !skip.Contains(next.Text) && index.Joined(token.Text, next.Text) is { } joined)
            {
                found.Add((joined, JoinedSureness));
            }

            foreach (var (stem, sureness) in found)
            {
                _stems.Add((stem, i, sureness));
            }
        }

        _firsts[tokens.Count] = _stems.Count;
        TellingWords = different.Count;
    }

    public int Count => _stems.Count;

    /// <summary>How many different words of the text tell anything, known or not; ten stands for ten or more.</summary>
    public int TellingWords { get; }

    public (int Stem, int Token, float Sureness) this[int place] => _stems[place];

    /// <summary>Looks for the words of a sign around one of them, within its sentence.</summary>
    /// <param name="anchor">The place of a stem of the sign.</param>
    /// <param name="places">Gets the place of each stem.</param>
    public bool Around(int anchor, int[] sign, Span<int> places)
    {
        for (var w = 0; w < sign.Length; w++)
        {
            places[w] = sign[w] == _stems[anchor].Stem ? anchor : Nearest(_stems[anchor].Token, sign[w]);
            if (places[w] < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Bolig" and "boligen" are one word, and so is a word that was cut off.</summary>
    private static bool IsNew(List<string> different, string word)
    {
        foreach (var known in different)
        {
            if (known.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(known, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private int Nearest(int token, int stem)
    {
        var (before, after) = (token, token);
        for (var distance = 0; distance <= Window && (before >= 0 || after >= 0); distance++)
        {
            if (after >= 0 && Among(after, stem) is >= 0 and var there)
            {
                return there;
            }

            if (before >= 0 && Among(before, stem) is >= 0 and var here)
            {
                return here;
            }

            after = after >= 0 && after + 1 < _tokens.Count && !_tokens[after + 1].Breaks ? after + 1 : -1;
            before = before > 0 && !_tokens[before].Breaks ? before - 1 : -1;
        }

        return -1;
    }

    private int Among(int token, int stem)
    {
        for (var i = _firsts[token]; i < _firsts[token + 1]; i++)
        {
            if (_stems[i].Stem == stem)
            {
                return i;
            }
        }

        return -1;
    }
}
