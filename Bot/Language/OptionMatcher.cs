using System.Globalization;

namespace OmbudGuide.Bot.Language;

/// <summary>Finds the option that a reply means: by its number, its words, a part of them that no other option has, with small slips.</summary>
internal sealed class OptionMatcher
{
    /// <summary>How like a word its beginning is.</summary>
    private const double Beginning = 0.8;

    private const int MostWordsAroundOne = 4;

    /// <summary>Without æ, ø and å a word grows to twice its letters at most.</summary>
    private const int LongestSpelling = 2;

    private readonly Lexicon _lexicon;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly int _letters;
    private readonly List<Option> _options;

    public OptionMatcher(Lexicon lexicon, IReadOnlyList<Token> tokens, IReadOnlyList<(string Id, string Text)> options)
    {
        (_lexicon, _tokens, _letters) = (lexicon, tokens, tokens.Sum(token => token.Text.Length));
        _options = [.. options.Select(o => new Option(lexicon, o.Id, o.Text))];
    }

    /// <summary>The option whose text or id the reply repeats, or whose number it gives.</summary>
    public string? Exact()
    {
        if (_tokens.Count == 0)
        {
            return null;
        }

        return _options.Find(o => (MayBe(o.Text) && Same(o.Words)) || (MayBe(o.Id) && Same(o.IdWords)))?.Id ?? ByNumber();
    }

    /// <summary>For yes and no: the only option that is or begins with that word.</summary>
    public string? PlainAnswer(PlainAnswer? answer)
    {
        if (answer is not (Language.PlainAnswer.Yes or Language.PlainAnswer.No))
        {
            return null;
        }

        var id = answer == Language.PlainAnswer.Yes ? "yes" : "no";
        return _options.Find(o => o.Id == id)?.Id ?? (WithAnswer(answer) is [var only] ? only : null);
    }

    /// <summary>The options that begin with yes, or with no.</summary>
    public List<string> WithAnswer(PlainAnswer? answer) => answer is null ? [] : [.. _options.Where(o => ReplyReader.Answer(_lexicon, o.Words) == answer).Select(o => o.Id)];

    /// <summary>The options that share the most telling words with the reply; one where it is certain, several where it is not, none where no word is shared.</summary>
    public List<string> ByWords(PlainAnswer? answer)
    {
        var said = Telling(_tokens);
        if (said.Count == 0)
        {
            return ByWholeWord();
        }

        if (said.Count > 40)
        {
            return [];
        }

        var scores = _options.Select(o => (o.Id, Score: Score(said, o, answer))).Where(s => s.Score > 0).OrderByDescending(s => s.Score).ToList();
        if (scores.Count == 0)
        {
            return [];
        }

        // Certain where one option leads and the reply says little else; "privat" begins a word of another option as well.
        var leads = scores.Count == 1 || scores[0].Score > scores[1].Score + (said.Count == 1 ? Beginning : 0.01);
        return leads && scores[0].Score * 2 >= said.Count ? [scores[0].Id] : [.. scores.Select(s => s.Id)];
    }

    /// <summary>"Both", "begge deler", "både …".</summary>
    public bool SaysBoth() => _lexicon.Both.All(_tokens).Count > 0;

    /// <summary>"Meg" tells little in a sentence, but everything where only one option has the word.</summary>
    private List<string> ByWholeWord() =>
        _tokens is [.., { Kind: TokenKind.Word } word] && _tokens.Count <= MostWordsAroundOne && _options.FindAll(o => o.Words.Exists(w => w.Text == word.Text)) is [var only]
            ? [only.Id] : [];

    private double Score(List<string> said, Option option, PlainAnswer? answer)
    {
        var words = Telling(option.Words);
        var score = said.Sum(word => words.Max(w => (double?)Likeness(word, w)) ?? 0);
        return score > 0 && answer is not null && ReplyReader.Answer(_lexicon, option.Words) == answer ? score + 0.5 : score;
    }

    private static double Likeness(string said, string word) =>
        said == word ? 1
        : said.Length >= 4 && word.Length > said.Length && word.StartsWith(said, StringComparison.Ordinal) ? Beginning
        : Spelling.IsSlip(said, word) ? 0.7
        : 0;

    /// <summary>The stems of the words that tell something.</summary>
    private List<string> Telling(IReadOnlyList<Token> tokens) =>
        [.. tokens.Where(t => t.Kind == TokenKind.Word && !_lexicon.StopWords.Contains(t.Text)).Select(t => _lexicon.Endings.StemOfOption(t.Text))];

    /// <summary>Whether the reply may repeat a text, as far as its length and first letter tell; what it cannot repeat is not cut into words.</summary>
    private bool MayBe(string text) => text.Length * LongestSpelling >= _letters && (!BeginsPlainly(text) || char.ToLowerInvariant(text[0]) == _tokens[0].Text[0]);

    /// <summary>A to z is written as itself in every spelling, unless a mark follows that changes it.</summary>
    private static bool BeginsPlainly(string text) => text is [var first, var second, ..] && char.IsAsciiLetter(first) && char.IsAscii(second);

    private bool Same(List<Token> words)
    {
        if (words.Count != _tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (!Spelling.Variants(words[i].Text).Contains(_tokens[i].Text, StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"2", "2.", "nr 2", "alternativ to", "den andre".</summary>
    private string? ByNumber()
    {
        var at = 0;
        var led = false;
        for (var end = AfterChoiceWord(at); end > 0; end = AfterChoiceWord(at))
        {
            (at, led) = (end, true);
        }

        if (at >= _tokens.Count)
        {
            return null;
        }

        int? number = null;
        var after = at + 1;
        if (_tokens[at].Kind == TokenKind.Number && int.TryParse(_tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var figures))
        {
            number = figures;
        }
        else
        {
            foreach (var (word, _, end) in _lexicon.Times.Phrases.At(_tokens, at))
            {
                if ((word.Sense == TimeSense.Ordinal || (word.Sense == TimeSense.Number && (word.Value != 1 || led || _tokens.Count == 1))) && end >= after)
                {
                    (number, after) = ((int)word.Value, end);
                }
            }
        }

        // "The third one."
        after = after < _tokens.Count && number is > 1 && NumberOne(after) is { } one ? one : after;
        return number is { } n && n >= 1 && n <= _options.Count && ReplyReader.AfterFillers(_lexicon, _tokens, after) == _tokens.Count ? _options[n - 1].Id : null;
    }

    private int? NumberOne(int at)
    {
        int? end = null;
        foreach (var (word, _, after) in _lexicon.Times.Phrases.At(_tokens, at))
        {
            end = word is { Sense: TimeSense.Number, Value: 1 } ? after : end;
        }

        return end;
    }

    private int AfterChoiceWord(int at) => _lexicon.Choices.LongestAt(_tokens, at, out _);

    /// <summary>An option, cut into words when they are asked for.</summary>
    private sealed class Option(Lexicon lexicon, string id, string text)
    {
        public string Id => id;

        public string Text => text;

        public List<Token> Words => field ??= lexicon.Cut(CleanText.Of(text, text.Length));

        public List<Token> IdWords => field ??= lexicon.Cut(CleanText.Of(id, id.Length));
    }
}
