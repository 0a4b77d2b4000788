namespace OmbudGuide.Bot.Language;

/// <summary>
/// Mends words that are one slip of the finger from a word that reading rests on, and that are no word known otherwise: "mandg", "sjølmrd".
/// Words are looked for by what is left when any one letter is taken out, so that a word costs its length and not that of the lexicon.
/// </summary>
internal sealed class SlipReader
{
    private const int Shortest = 4;
    private const int Longest = 20;

    /// <summary>The letters of both words together: short words lie too near to one another, save for the few words of times.</summary>
    private const int FewestLetters = 11;
    private const int FewestLettersOfTimes = 9;

    /// <summary>A wrong letter makes another word more often than one too many or too few: "stolen", "skolen".</summary>
    private const int ShortestWithWrongLetter = 7;
    private const string Times = "times.";

    /// <summary>The sections whose words are names of other things, or stand in other languages.</summary>
    private static readonly string[] NotMended = ["other-languages.", "stop-words", "function-words", "times.not-a-time", "times.no-date"];

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<(string Word, string Sense)> _words = [];
    private readonly Dictionary<uint, int> _first = new(1 << 15);
    private readonly List<(int Word, int Next)> _chain = new(1 << 15);

    /// <param name="words">The entries of a language's lexicon by path.</param>
    /// <param name="known">Texts whose words are no slips.</param>
    public SlipReader(IReadOnlyDictionary<string, string> words, IEnumerable<string> known)
    {
        foreach (var text in known)
        {
            Know(text);
        }

        var senses = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, phrases) in words.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            Know(phrases);
            if (Array.Exists(NotMended, n => path.StartsWith(n, StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var piece in phrases.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                // "klag*" is no whole word; which time a word is of must be certain: "trsdag" is two days.
                if (piece.Length is >= Shortest and <= Longest && piece.All(char.IsLetter))
                {
                    var sense = path.StartsWith(Times, StringComparison.Ordinal) ? path : "";
                    senses[piece] = senses.TryGetValue(piece, out var other) && other.Length > 0 ? other : sense;
                }
            }
        }

        foreach (var (word, sense) in senses)
        {
            _words.Add((word, sense));
            for (var skip = -1; skip < word.Length; skip++)
            {
                var key = Key(word, skip);
                _chain.Add((_words.Count - 1, _first.TryGetValue(key, out var next) ? next : -1));
                _first[key] = _chain.Count - 1;
            }
        }
    }

    /// <summary>The tokens with slips mended; they stand where they stood.</summary>
    public List<Token> Mend(CleanText text, List<Token> tokens)
    {
        List<Token>? mended = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Word && token.Text.Length is >= Shortest and <= Longest && !_known.Contains(token.Text)
                && Meant(token.Text, IsName(text, token)) is { } meant)
            {
                mended ??= [.. tokens];
                mended[i] = token with { Text = meant };
            }
        }

        return mended ?? tokens;
    }

    /// <summary>A capital within a sentence is a name: Mandal is a town and no Monday.</summary>
    private static bool IsName(CleanText text, Token token) => !token.Breaks && char.IsUpper(text.Original[text.Span(token.Start, token.End).Start]);

    private string? Meant(string written, bool isName)
    {
        string? meant = null;
        var sense = "";
        for (var skip = -1; skip < written.Length; skip++)
        {
            for (var at = _first.GetValueOrDefault(Key(written, skip), -1); at >= 0; at = _chain[at].Next)
            {
                var (word, wordSense) = _words[_chain[at].Word];
                if (word == meant || !IsSlip(written, word, wordSense.Length > 0, isName))
                {
                    continue;
                }

                if (meant is not null && sense != wordSense)
                {
                    return null;
                }

                (meant, sense) = (word, wordSense);
            }
        }

        return meant;
    }

    private static bool IsSlip(string written, string word, bool ofTime, bool isName) =>
        written[0] == word[0] && written.Length + word.Length >= (ofTime ? FewestLettersOfTimes : FewestLetters) && Spelling.IsOneSlip(written, word)
        && (written.Length != word.Length || SameLetters(written, word) || (!isName && written.Length >= ShortestWithWrongLetter));

    private static bool SameLetters(string a, string b) => a.Sum(c => c) == b.Sum(c => c);

    private void Know(string text)
    {
        foreach (var token in Tokens.Of(CleanText.Of(text, text.Length)))
        {
            _known.UnionWith(Spelling.Variants(token.Text));
        }
    }

    /// <summary>A number for the word without one of its letters; -1 for the whole word. Words that share it by chance are told apart afterwards.</summary>
    private static uint Key(string word, int skip)
    {
        var key = 2166136261u;
        for (var i = 0; i < word.Length; i++)
        {
            key = i == skip ? key : (key ^ word[i]) * 16777619u;
        }

        return key;
    }
}
