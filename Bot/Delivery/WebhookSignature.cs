using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OmbudGuide.Bot.Delivery;

/// <summary>
/// Proves that a request comes from this host, unchanged and now, as Standard Webhooks (https://www.standardwebhooks.com) has it, so that a receiver can
/// use one of its libraries: HMAC-SHA256 over the id, the time and the body.
/// </summary>
internal static class WebhookSignature
{
    /// <summary>The idempotency key.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>When this attempt was made: seconds since 1970.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary><c>v1,</c> and the signature in base 64; one for each key, separated by blanks.</summary>
    public const string SignatureHeader = "webhook-signature";

    /// <summary>In characters as they stand in the settings.</summary>
    public const int ShortestKey = 32;

    private const string Base64Prefix = "whsec_";

    /// <summary>One key, or two separated by a blank. Each is taken as it stands, or in base 64 after <c>whsec_</c>.</summary>
    /// <returns>Null where there is none, more than two, or one that is too short or no base 64.</returns>
    public static IReadOnlyList<byte[]>? ReadKeys(string? secret)
    {
        var keys = (secret ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadKey).ToList();
        return keys.Count is 1 or 2 && !keys.Contains(null) ? [.. keys.OfType<byte[]>()] : null;
    }

    public static string Sign(IEnumerable<byte[]> keys, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.")), .. body];
        return string.Join(' ', keys.Select(key => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}"));
    }

    private static byte[]? ReadKey(string text)
    {
        if (text.Length < ShortestKey) return null;
        if (!text.StartsWith(Base64Prefix, StringComparison.Ordinal)) return Encoding.UTF8.GetBytes(text);
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text[Base64Prefix.Length..], key, out var length) ? key[..length] : null;
    }
}
