using System.Security.Cryptography;
using System.Text;

namespace OmbudGuide.Bot.Cases;

/// <summary>
/// What lets a citizen read their case again, together with its reference: 100 random bits, in groups of four that can be read over the
/// phone. Shown to the citizen alone and kept only as a hash; with so many bits a plain hash cannot be searched.
/// </summary>
public sealed class CaseSecret
{
    private const int Length = 20;

    /// <summary>Random bytes that a secret takes.</summary>
    internal const int Bytes = 13;

    private readonly string _code;

    private CaseSecret(string code) => _code = code;

    /// <summary>Reads a secret as people write it; null where it can be none.</summary>
    public static CaseSecret? Read(string? text) => ReadableCode.Read(text, Length) is { } code ? new CaseSecret(code) : null;

    internal static CaseSecret From(ReadOnlySpan<byte> random) => new(ReadableCode.Encode(random, Length));

    /// <summary>To be shown to the citizen: <c>7K3M-92QX-4D8F-0ABC-HJ1V</c>.</summary>
    public string Reveal() => ReadableCode.Grouped(_code);

    /// <summary>What is stored.</summary>
    internal byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(_code));

    /// <summary>True where the stored hash is this secret's; takes as long either way.</summary>
    internal bool Matches(byte[] hash) => CryptographicOperations.FixedTimeEquals(Hash(), hash);

    /// <summary>Never the secret: it must not end in a log.</summary>
    public override string ToString() => "(secret)";
}
