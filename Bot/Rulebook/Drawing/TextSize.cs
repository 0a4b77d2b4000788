namespace OmbudGuide.Bot.Rulebook.Drawing;

/// <summary>
/// How wide a text becomes at most. Measured after the widest of the sans-serif letters in common use, so that a text fits whatever the
/// reader's machine has.
/// </summary>
internal static class TextSize
{
    private const double Digit = 0.64;
    private const double Letter = 0.64;
    private const double Capital = 0.78;
    private const double Bold = 1.12;

    /// <summary>The width of a text in the units of its size.</summary>
    public static double Of(string text, double size, bool bold = false) => text.Sum(Of) * size * (bold ? Bold : 1);

    /// <summary>The text in lines that are no wider than <paramref name="width"/>; a word that is wider itself is divided.</summary>
    public static IReadOnlyList<string> Wrapped(string text, double width, double size, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Divided(word, width, size, bold)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Of(longer, size, bold) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Divided(string word, double width, double size, bool bold)
    {
        while (Of(word, size, bold) > width && word.Length > 2)
        {
            var length = word.Length - 1;
            while (length > 1 && Of(word[..length] + "-", size, bold) > width)
            {
                length--;
            }

            yield return word[..length] + "-";
            word = word[length..];
        }

        yield return word;
    }

    private static double Of(char sign) => sign switch
    {
        'i' or 'j' or 'l' or '\'' or '|' => 0.30,
        ' ' or '.' or ',' or ':' or ';' or '!' => 0.34,
        'f' or 't' or 'r' or '(' or ')' or '-' or '/' or 'I' => 0.44,
        's' or 'c' or 'k' or 'v' or 'x' or 'y' or 'z' or '?' or '«' or '»' => 0.62,
        'm' or 'w' or 'M' or 'W' or 'æ' or 'Æ' or '…' or '→' => 1.02,
        >= '0' and <= '9' => Digit,
        _ => char.IsUpper(sign) ? Capital : Letter,
    };
}
