using System.Globalization;

namespace OmbudGuide.Bot.Language.Identity;

/// <summary>The checks of numbers of accounts and cards. All take figures only, save for IBAN.</summary>
internal static class AccountNumbers
{
    public const int ShortestCard = 13;
    public const int LongestCard = 19;
    private const int ShortestIban = 15;
    private const int LongestIban = 34;

    /// <summary>A card's number (ISO/IEC 7812): of a card firm that is used here, and with Luhn's control digit.</summary>
    public static bool IsCard(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < ShortestCard or > LongestCard || !IsOfCardFirm(digits))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            digit = i % 2 == 1 ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>The end of an IBAN (ISO 13616) that begins with two letters here, in one or in groups of four; -1 where there is none.</summary>
    public static int IbanEnd(CleanText text, int start)
    {
        Span<char> written = stackalloc char[LongestIban];
        var count = 0;
        var at = start;
        while (count < LongestIban && char.IsAsciiLetterOrDigit(text.At(at)))
        {
            written[count++] = text[at++];
            if (text.At(at) == ' ' && count % 4 == 0 && char.IsAsciiDigit(text.At(at + 1)))
            {
                at++;
            }
        }

        return count >= ShortestIban && !char.IsAsciiLetterOrDigit(text.At(at)) && char.IsAsciiDigit(written[2]) && char.IsAsciiDigit(written[3])
            && Remainder(written[..4], Remainder(written[4..count], 0)) == 1 ? at : -1;
    }

    /// <summary>Modulus 97 of figures and letters, where a is 10 and z is 35, after a remainder.</summary>
    private static int Remainder(ReadOnlySpan<char> written, int before)
    {
        foreach (var one in written)
        {
            before = char.IsAsciiDigit(one) ? ((before * 10) + one - '0') % 97 : ((before * 100) + one - 'a' + 10) % 97;
        }

        return before;
    }

    private static bool IsOfCardFirm(ReadOnlySpan<char> digits)
    {
        var four = int.Parse(digits[..4], NumberStyles.None, CultureInfo.InvariantCulture);
        return digits.Length switch
        {
            13 or 19 => digits[0] == '4',
            14 => four is >= 3000 and <= 3059 or >= 3600 and <= 3699 or >= 3800 and <= 3999,
            15 => four is >= 3400 and <= 3499 or >= 3700 and <= 3799,
            16 => digits[0] == '4' || four is >= 5100 and <= 5599 or >= 2221 and <= 2720 or 5019 or 6011 or >= 6500 and <= 6599 or >= 5600 and <= 5899 or >= 6304 and <= 6763 or >= 3528 and <= 3589,
            _ => false,
        };
    }
}
