using System.Globalization;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// A text as it is read: lower case, one kind of space, dash and apostrophe, ASCII figures, letters composed, and nothing invisible.
/// Every character knows where it stands in the text that was given.
/// </summary>
internal sealed class CleanText
{
    private readonly char[] _chars;
    private readonly int[] _starts;
    private readonly int[] _ends;

    private CleanText(string original, char[] chars, int[] starts, int[] ends, int length)
    {
        (Original, _chars, _starts, _ends, Length) = (original, chars, starts, ends, length);
    }

    public string Original { get; }

    public int Length { get; }

    public char this[int index] => _chars[index];

    /// <summary>The character, or a line feed outside the text, so that edges need no special case.</summary>
    public char At(int index) => (uint)index < (uint)Length ? _chars[index] : '\n';

    public ReadOnlySpan<char> Slice(int start, int end) => _chars.AsSpan(start, end - start);

    /// <summary>The place in the text given of a piece of this one.</summary>
    public TextSpan Span(int start, int end) => new(_starts[start], _ends[end - 1]);

    /// <summary>Cleans the first characters of a text.</summary>
    public static CleanText Of(string text, int most)
    {
        var take = Math.Min(text.Length, most);
        var chars = new char[take];
        var starts = new int[take];
        var ends = new int[take];
        var length = 0;
        for (var i = 0; i < take; i++)
        {
            var raw = text[i];
            if (IsMark(raw))
            {
                if (length > 0)
                {
                    chars[length - 1] = Composed(chars[length - 1], raw);
                    ends[length - 1] = i + 1;
                }

                continue;
            }

            var clean = Clean(raw);
            if (clean != '\0')
            {
                (chars[length], starts[length], ends[length]) = (clean, i, i + 1);
                length++;
            }
        }

        return new CleanText(text, chars, starts, ends, length);
    }

    /// <summary>One cleaned character, or the null character where there is nothing to see.</summary>
    internal static char Clean(char raw)
    {
        if (char.IsAscii(raw))
        {
            return raw switch
            {
                '\n' or '\r' => '\n',
                '\t' or '\v' or '\f' => ' ',
                '`' => '\'',
                _ => char.IsControl(raw) ? '\0' : char.ToLowerInvariant(raw),
            };
        }

        switch (raw)
        {
            case '\u2028' or '\u2029' or '\u0085':
                return '\n';
            case '\u2018' or '\u2019' or '\u00B4' or '\u02BC':
                return '\'';
            case '\u2212':
                return '-';
            case >= '\uFF01' and <= '\uFF5E':
                return char.ToLowerInvariant((char)(raw - 0xFEE0));
        }

        return CharUnicodeInfo.GetUnicodeCategory(raw) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format => '\0',
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.DashPunctuation => '-',
            UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(raw)),
            _ => WithoutAccent(char.ToLowerInvariant(raw)),
        };
    }

    private static bool IsMark(char raw) => raw is >= '\u0300' and <= '\u036F' or >= '\uFE00' and <= '\uFE0F';

    private static char Composed(char letter, char mark) => (letter, mark) switch
    {
        ('a', '\u030A') => 'å',
        ('a', '\u0308') => 'æ',
        ('o', '\u0308') => 'ø',
        _ => letter,
    };

    /// <summary>The letter as Norwegian and English write it: é is e, and the Swedish ä and ö are æ and ø.</summary>
    private static char WithoutAccent(char letter) => letter switch
    {
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'á' or 'à' or 'â' => 'a',
        'ó' or 'ò' or 'ô' => 'o',
        'ü' or 'ú' or 'ù' or 'û' => 'u',
        'í' or 'ì' or 'î' => 'i',
        'ä' => 'æ',
        'ö' => 'ø',
        _ => letter,
    };
}
