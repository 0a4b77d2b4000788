using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>A device that makes one-time codes, written from RFC 4226 and 6238 and not with the code that it tests.</summary>
internal static class OneTimeCode
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The six digits of this half minute, or of one some half minutes away.</summary>
    public static string Of(string key, int halfMinutesAway = 0)
    {
        var bits = 0;
        var held = 0;
        var secret = new List<byte>();
        foreach (var letter in key.Replace(" ", "", StringComparison.Ordinal))
        {
            held = (held << 5) | Base32.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            secret.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }

        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + halfMinutesAway);
#pragma warning disable CA5350 // The RFC's algorithm, which every device speaks.
        var hash = HMACSHA1.HashData(secret.ToArray(), counter);
#pragma warning restore CA5350
        var code = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue) % 1_000_000;
        return code.ToString("000000", CultureInfo.InvariantCulture);
    }
}
