using System.Security.Cryptography;

namespace OmbudGuide.Bot.Cases;

/// <summary>
/// Letters and digits that survive being read aloud and copied by hand (Crockford's base 32): no I, L, O or U.
/// Reading is lenient: small letters, blanks and hyphens anywhere, O for 0, I and L for 1.
/// </summary>
internal static class ReadableCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int GroupLength = 4;

    /// <summary>Longer input is no code of ours, however many blanks it holds.</summary>
    private const int LongestInput = 64;

    /// <summary>Five bits a character, from the start of <paramref name="bits"/>.</summary>
    public static string Encode(ReadOnlySpan<byte> bits, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, bits.Length * 8 / 5);
        Span<char> code = stackalloc char[length];
        for (var i = 0; i < length; i++)
        {
            var value = 0;
            for (var bit = i * 5; bit < (i * 5) + 5; bit++)
                value = (value << 1) | ((bits[bit / 8] >> (7 - (bit % 8))) & 1);
            code[i] = Alphabet[value];
        }

        return new string(code);
    }

    public static string Random(int length) => Encode(RandomNumberGenerator.GetBytes(((length * 5) + 7) / 8), length);

    /// <summary>In groups of four, with hyphens: <c>7K3M-92QX</c>.</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>The code as <see cref="Encode"/> writes it; null where the input has another length or other characters.</summary>
    public static string? Read(string? input, int length)
    {
        if (input is null || input.Length > LongestInput) return null;
        Span<char> code = stackalloc char[length];
        var read = 0;
        foreach (var character in input)
        {
            if (char.IsWhiteSpace(character) || character is '-' or '–' or '‑') continue;
            var letter = char.ToUpperInvariant(character) switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                var other => other,
            };
            if (read == length || !Alphabet.Contains(letter, StringComparison.Ordinal)) return null;
            code[read++] = letter;
        }

        return read == length ? new string(code) : null;
    }

    /// <summary>
    /// A check character over the field of 32 elements: any one wrong character, and any two that changed places, give another one.
    /// </summary>
    public static char Check(string code)
    {
        var check = 0;
        foreach (var character in code)
        {
            check = (check ^ Alphabet.IndexOf(character, StringComparison.Ordinal)) << 1;
            if (check >= 32) check ^= 0b100101;
        }

        return Alphabet[check];
    }
}
