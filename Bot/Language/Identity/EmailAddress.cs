namespace OmbudGuide.Bot.Language.Identity;

/// <summary>E-mail addresses as people write them.</summary>
internal static class EmailAddress
{
    /// <summary>RFC 5321: 64 characters before the at-sign, 255 after.</summary>
    private const int LongestName = 64;
    private const int LongestDomain = 255;

    /// <summary>The address around an at-sign, or null.</summary>
    public static TextSpan? Around(CleanText text, int at)
    {
        var start = at;
        while (at - start < LongestName && IsNameCharacter(text.At(start - 1)))
        {
            start--;
        }

        while (start < at && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        var end = at + 1;
        var lastDot = -1;
        while (end - at <= LongestDomain && (char.IsLetterOrDigit(text.At(end)) || text.At(end) is '-' or '.'))
        {
            lastDot = text[end] == '.' && char.IsLetterOrDigit(text.At(end + 1)) ? end : lastDot;
            end++;
        }

        while (end > at && text[end - 1] is '-' or '.')
        {
            end--;
        }

        return start < at && lastDot > at + 1 && end - lastDot > 2 ? text.Span(start, end) : null;
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '+' or '%';
}
