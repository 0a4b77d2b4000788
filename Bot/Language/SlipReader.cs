using OmbudGuide.Bot.Language.Identity;
using OmbudGuide.Bot.Language.Vocabulary;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// Mends words that are one slip of the finger from a word that reading rests on, and that are no word known otherwise: "mandg", "sjølmrd".
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

    /// <summary>Words of all texts of a language, roughly.</summary>
    private const int Usual = 16_000;

    private const string Times = "times.";

    /// <summary>The sections whose words are names of other things, or stand in other languages.</summary>
    private static readonly string[] NotMended = ["other-languages.", "stop-words", "function-words", "times.not-a-time", "times.no-date"];

    /// <summary>The sections that hold parts of words, numbers beside them, or words only near numbers.</summary>
    private static readonly string[] NotWords = ["endings.", DangerWeights.Section, .. WeighedQuestion.All.Select(WeighedQuestion.SectionOf), PersonalDataWords.Section];

    private readonly WordTable _known = new(Usual);
    private readonly List<(string Word, string Sense)> _words = [];
    private readonly SlipIndex _slips = new();

    /// <param name="words">The entries of a language's lexicon.</param>
    /// <param name="known">Texts whose words are no slips.</param>
    public SlipReader(VocabularyEntries words, IEnumerable<string> known)
    {
        foreach (var text in known)
        {
            Know(text);
        }

        var places = new WordTable(Usual);
        foreach (var (path, phrases) in words.All)
        {
            if (Array.Exists(NotWords, n => path.StartsWith(n, StringComparison.Ordinal)))
            {
                continue;
            }

            Know(phrases);
            if (!Array.Exists(NotMended, n => path.StartsWith(n, StringComparison.Ordinal)))
            {
                Sense(phrases, path.StartsWith(Times, StringComparison.Ordinal) ? path : "", places);
            }
        }

        for (var i = 0; i < _words.Count; i++)
        {
            _slips.Add(_words[i].Word, i);
        }

        _known.TrimExcess();
    }

    /// <summary>The tokens with slips mended; they stand where they stood.</summary>
    /// <param name="keys">What the words that were meant can stand for.</param>
    public List<Token> Mend(CleanText text, List<Token> tokens, WordKeys keys)
    {
        List<Token>? mended = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Word && token.Text.Length is >= Shortest and <= Longest && !_known.Contains(token.Text)
                && Meant(token.Text, IsName(text, token)) is { } meant)
            {
                mended ??= [.. tokens];
                mended[i] = token with { Text = meant, Senses = keys.Of(meant) };
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
        foreach (var number in _slips.Find(written) ?? [])
        {
            var (word, wordSense) = _words[number];
            if (!IsSlip(written, word, wordSense.Length > 0, isName))
            {
                continue;
            }

            if (meant is not null && sense != wordSense)
            {
                return null;
            }

            (meant, sense) = (word, wordSense);
        }

        return meant;
    }

    /// <summary>Whether a word that is one slip away is near enough.</summary>
    private static bool IsSlip(string written, string word, bool ofTime, bool isName) =>
        written.Length + word.Length >= (ofTime ? FewestLettersOfTimes : FewestLetters)
        && (written.Length != word.Length || SameLetters(written, word) || (!isName && written.Length >= ShortestWithWrongLetter));

    private static bool SameLetters(string a, string b) => a.Sum(c => c) == b.Sum(c => c);

    /// <summary>Notes which time each whole word is of, which must be certain: "trsdag" is two days. "klag*" is no whole word.</summary>
    private void Sense(string phrases, string path, WordTable places)
    {
        foreach (var range in phrases.AsSpan().SplitAny(' ', ',', '\n'))
        {
            var piece = phrases.AsSpan(range);
            if (piece.Length is < Shortest or > Longest || !AreLetters(piece))
            {
                continue;
            }

            ref var place = ref places.Add(piece, out var isNew);
            if (isNew)
            {
                place = _words.Count;
                _words.Add((piece.ToString(), path));
            }
            else if (_words[place].Sense.Length == 0 && path.Length > 0)
            {
                _words[place] = (_words[place].Word, path);
            }
        }
    }

    private static bool AreLetters(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Notes the words of a text as <see cref="Tokens"/> cuts them.</summary>
    private void Know(string text)
    {
        Span<char> word = stackalloc char[Tokens.LongestWord];
        var length = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var isPlain = c is >= 'a' and <= 'z';
            c = isPlain || c == ' ' ? c : CleanText.Clean(c);
            if ((isPlain || char.IsLetter(c)) && length < word.Length)
            {
                word[length++] = c;
            }
            else if (c != '\'' && length > 0)
            {
                if (_known.IsNew(word[..length]) && Spelling.HasVariants(word[..length]))
                {
                    foreach (var variant in Spelling.Variants(word[..length].ToString()))
                    {
                        _known.IsNew(variant);
                    }
                }

                length = 0;
            }
        }
    }
}
