using System.Globalization;

namespace OmbudGuide.Bot.Language.Times;

/// <summary>
/// Reads the times of one text. From each token the longest reading is taken; reading then goes on after it. Nothing here goes back further than
/// a few tokens, so the time taken grows with the text and no faster.
/// </summary>
internal sealed partial class TimeParser
{
    /// <summary>"Q3".</summary>
    private const string QuarterLetter = "q";

    private readonly CleanText _text;
    private readonly List<Token> _tokens;
    private readonly DateOnly _asOf;
    private readonly bool _monthFirst;
    private readonly bool _isDateAnswer;
    private readonly bool[] _taken;
    private readonly TimeWords _words;

    /// <summary>The token after the time found last.</summary>
    private int _lastEnd = -1;

    /// <param name="taken">Tokens that are already something else, such as personal data.</param>
    /// <param name="isDateAnswer">The text answers a question for a date: a bare year or "mars" is one.</param>
    public TimeParser(CleanText text, List<Token> tokens, TimeWords words, Lexicon lexicon, DateOnly asOf, bool[] taken, bool isDateAnswer)
    {
        (_text, _tokens, _words, _asOf, _taken, _isDateAnswer) = (text, tokens, words, asOf, taken, isDateAnswer);
        _monthFirst = lexicon.MonthFirst;
    }

    /// <summary>All that was found, in order, without overlap.</summary>
    public List<TimeMatch> Parse()
    {
        var found = new List<TimeMatch>();
        for (var i = 0; i < _tokens.Count;)
        {
            var match = _taken[i] ? null : At(i);
            if (match is null)
            {
                i++;
                continue;
            }

            if (match is not NoTime)
            {
                _lastEnd = match.End;
                found.Add(match is Moment moment ? WithDoubt(moment) : match);
            }

            i = match.End;
        }

        return found;
    }

    private TimeMatch? At(int i)
    {
        if (!_words.BeginAt(i) && _tokens[i].Kind != TokenKind.Number && _tokens[i].Text != QuarterLetter)
        {
            return null;
        }

        if (Is(i, TimeSense.NotATime, out var end))
        {
            return new NoTime(i, end);
        }

        TimeMatch? best = null;
        foreach (var match in (ReadOnlySpan<TimeMatch?>)[Numeric(i), NamedDay(i), NthInMonth(i), Relative(i), Stretch(i), Amount(i), FeastDay(i), Holiday(i), BareYear(i)])
        {
            if (match is not null && (best is null || match.End > best.End))
            {
                best = match;
            }
        }

        return best;
    }

    /// <summary>"About" before a time, with or without a small word between, or "or so" after it.</summary>
    private Moment WithDoubt(Moment moment)
    {
        var at = moment.Start - 1;
        for (var steps = 0; steps < 3 && at >= 0; steps++)
        {
            if (EndsWith(at + 1, TimeSense.About))
            {
                return moment with { Approximate = true };
            }

            if (!Is(at, TimeSense.Of, out _) && !Is(at, TimeSense.The, out _))
            {
                break;
            }

            at--;
        }

        return Is(moment.End, TimeSense.AboutAfter, out _) ? moment with { Approximate = true } : moment;
    }

    /// <summary>Whether a phrase with this sense begins at a token; the longest one, and the token after it.</summary>
    private bool Is(int i, TimeSense sense, out int end, out decimal value) => _words.Is(i, sense, out end, out value);

    private bool Is(int i, TimeSense sense, out int end) => Is(i, sense, out end, out _);

    /// <summary>As <see cref="Is(int, TimeSense, out int)"/>, in the same sentence as the token before.</summary>
    private bool Then(int i, TimeSense sense, out int end, out decimal value)
    {
        (end, value) = (-1, 0);
        return i < _tokens.Count && !_tokens[i].Breaks && !_taken[i] && Is(i, sense, out end, out value);
    }

    private bool Then(int i, TimeSense sense, out int end) => Then(i, sense, out end, out _);

    private int Skip(int i, TimeSense sense) => Then(i, sense, out var end) ? end : i;

    private bool IsNumber(int i, int mostFigures, out int value)
    {
        value = 0;
        return (uint)i < (uint)_tokens.Count && !_taken[i] && _tokens[i].Kind == TokenKind.Number && _tokens[i].Text.Length <= mostFigures
            && int.TryParse(_tokens[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The characters between a token and the next.</summary>
    private ReadOnlySpan<char> Between(int i) => i + 1 < _tokens.Count ? _text.Slice(_tokens[i].End, _tokens[i + 1].Start) : [];
}
