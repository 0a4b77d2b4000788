using System.Text;

namespace OmbudGuide.Bot.Language;

/// <summary>Cuts a text into words and numbers. Punctuation is no token; the end of a sentence is kept as a mark on the token after it.</summary>
internal static class Tokens
{
    /// <summary>A longer run of letters is no word of any language read here; it is cut there.</summary>
    internal const int LongestWord = 60;
    private const int LongestAbbreviation = 8;

    private static readonly WordTable None = new();

    /// <param name="keys">Tells what each word can stand for; none is asked where null.</param>
    /// <param name="abbreviations">Short words that stand before a full stop within a sentence, "des.", as a language's content gives them.</param>
    public static List<Token> Of(CleanText text, WordTable abbreviations, WordKeys? keys = null)
    {
        var tokens = new List<Token>(Math.Min(text.Length / 4, 4096) + 1);
        var breaks = true;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsLetter(c))
            {
                var end = WordEnd(text, i);
                Add(TokenKind.Word, Word(text, i, end), i, end);
                (i, breaks) = (end, false);
            }
            else if (char.IsAsciiDigit(c))
            {
                var end = i + 1;
                while (char.IsAsciiDigit(text.At(end)))
                {
                    end++;
                }

                Add(TokenKind.Number, text.Slice(i, end).ToString(), i, end);
                (i, breaks) = (end, false);
            }
            else
            {
                if (c is '§' or '½' or '%' or '$' or '€' or '£' or '@')
                {
                    Add(TokenKind.Symbol, c.ToString(), i, i + 1);
                    breaks = false;
                }

                breaks |= EndsSentence(text, i, abbreviations);
                i++;
            }
        }

        return tokens;

        void Add(TokenKind kind, string written, int start, int end) => tokens.Add(new Token(kind, written, start, end, breaks) { Senses = keys?.Of(written) });
    }

    /// <summary>The words and figures of a phrase that content gives, lower-case words in general.</summary>
    public static string[] Words(string phrase)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(words, word => IsPlain(word)) ? words : [.. Of(CleanText.Of(phrase, phrase.Length), None).Select(t => t.Text)];
    }

    /// <summary>Whether a phrase is lower-case words and single spaces alone, so that it can be cut at the spaces.</summary>
    public static bool ArePlain(ReadOnlySpan<char> phrase)
    {
        var length = 0;
        foreach (var c in phrase)
        {
            if (c == ' ')
            {
                length = 0;
            }
            else if (c is not (>= 'a' and <= 'z' or 'æ' or 'ø' or 'å') || ++length > LongestWord)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a phrase's word is one as it stands: lower-case letters and no more.</summary>
    public static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c is not (>= 'a' and <= 'z' or 'æ' or 'ø' or 'å'))
            {
                return false;
            }
        }

        return word.Length is > 0 and <= LongestWord;
    }

    /// <summary>"3. des. i fjor" goes on.</summary>
    private static bool IsAbbreviation(CleanText text, int at, WordTable abbreviations)
    {
        var start = at;
        while (at - start <= LongestAbbreviation && char.IsLetter(text.At(start - 1)))
        {
            start--;
        }

        return abbreviations.Contains(text.Slice(start, at));
    }

    private static int WordEnd(CleanText text, int start)
    {
        var end = start + 1;
        var most = start + LongestWord;
        while (end < most && (char.IsLetter(text.At(end)) || (text.At(end) == '\'' && char.IsLetter(text.At(end + 1)))))
        {
            end++;
        }

        return end;
    }

    private static string Word(CleanText text, int start, int end)
    {
        var letters = text.Slice(start, end);
        return letters.Contains('\'') ? new StringBuilder(letters.Length).Append(letters).Replace("'", "").ToString() : letters.ToString();
    }

    /// <summary>A full stop ends a sentence only before a space and not after a figure or a short word, which is an abbreviation or an ordinal: "ca. 3. mars".</summary>
    private static bool EndsSentence(CleanText text, int at, WordTable abbreviations)
    {
        switch (text[at])
        {
            case '\n' or '!' or '?' or ';' or '•' or '…':
                return true;
            case '.':
                var after = text.At(at + 1);
                return after is ' ' or '\n' && char.IsLetter(text.At(at - 1)) && char.IsLetter(text.At(at - 2)) && char.IsLetter(text.At(at - 3)) && !IsAbbreviation(text, at, abbreviations);
            default:
                return false;
        }
    }
}
