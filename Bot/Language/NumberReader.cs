using System.Globalization;
using OmbudGuide.Bot.Language.Times;

namespace OmbudGuide.Bot.Language;

/// <summary>Numbers in figures ("12 500", "3,5") and in words ("tre").</summary>
internal static class NumberReader
{
    /// <summary>Longer figures are no number but a name of something.</summary>
    private const int MostFigures = 15;

    /// <param name="taken">Tokens that are part of something else.</param>
    public static IReadOnlyList<NumberReading> Read(TimeWords words, CleanText text, IReadOnlyList<Token> tokens, bool[] taken)
    {
        var numbers = new List<NumberReading>();
        for (var i = 0; i < tokens.Count;)
        {
            var end = i + 1;
            if (!taken[i] && tokens[i].Kind == TokenKind.Number && tokens[i].Text.Length <= MostFigures && !IsPartOfName(text, tokens[i]))
            {
                numbers.Add(InFigures(text, tokens, taken, i, out end));
            }
            else if (!taken[i] && tokens[i].Kind == TokenKind.Word && InWords(words, i, out end) is { } value && (value != 1 || tokens.Count == 1))
            {
                numbers.Add(Reading(text, tokens, i, end, value));
            }

            i = Math.Max(end, i + 1);
        }

        return numbers;
    }

    /// <summary>The value of a number word, and the token after it; articles count as one.</summary>
    private static decimal? InWords(TimeWords words, int at, out int end)
    {
        if (words.Is(at, TimeSense.OneAndHalf, out end, out _))
        {
            return 1.5m;
        }

        return words.Is(at, TimeSense.Number, out end, out var value) ? value : null;
    }

    /// <summary>Figures with a slash or a dash between them name something: a case, a section.</summary>
    private static bool IsPartOfName(CleanText text, Token token) =>
        (text.At(token.Start - 1) is '/' or '-' && char.IsAsciiDigit(text.At(token.Start - 2)))
        || (text.At(token.End) is '/' or '-' && char.IsAsciiDigit(text.At(token.End + 1)));

    private static NumberReading InFigures(CleanText text, IReadOnlyList<Token> tokens, bool[] taken, int at, out int end)
    {
        var digits = tokens[at].Text;
        end = at + 1;
        while (digits.Length <= 12 && tokens[at].Text.Length <= 3 && end < tokens.Count && !taken[end] && tokens[end] is { Kind: TokenKind.Number, Text.Length: 3 }
            && text.Slice(tokens[end - 1].End, tokens[end].Start) is " " or ".")
        {
            digits += tokens[end].Text;
            end++;
        }

        if (end < tokens.Count && !taken[end] && tokens[end] is { Kind: TokenKind.Number, Text.Length: <= 4 } && text.Slice(tokens[end - 1].End, tokens[end].Start) is ",")
        {
            digits += "." + tokens[end].Text;
            end++;
        }

        return Reading(text, tokens, at, end, decimal.Parse(digits, CultureInfo.InvariantCulture));
    }

    private static NumberReading Reading(CleanText text, IReadOnlyList<Token> tokens, int start, int end, decimal value)
    {
        var span = text.Span(tokens[start].Start, tokens[end - 1].End);
        return new NumberReading(span.In(text.Original), span, value);
    }
}
