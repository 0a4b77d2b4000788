using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.AuditLog;

/// <summary>A line of the log: who looked at, or changed, what. It holds nothing of the citizen's but the case's reference.</summary>
/// <param name="Number">From 1, without a gap.</param>
/// <param name="Author">As <see cref="CaseAuthor.Id"/>.</param>
/// <param name="Action">The id of an <see cref="AuditLook"/> or a <see cref="CaseEventKind"/>.</param>
/// <param name="Subject">A case's reference; empty for none.</param>
public sealed record AuditLine(long Number, DateTimeOffset At, string Author, string Action, string Subject)
{
    /// <summary>All that can be an action.</summary>
    public static IReadOnlyList<string> Actions { get; } = [.. Ids.All<AuditLook>(), .. Ids.All<CaseEventKind>()];

    /// <summary>The hash of this line after another's: over its municipality, number, time and texts, each with its length, so that nothing can be moved between them.</summary>
    internal byte[] HashAfter(ReadOnlySpan<byte> previous, string municipality)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        hash.AppendData(previous);
        foreach (var value in (ReadOnlySpan<long>)[Number, At.ToUnixTimeMilliseconds()])
        {
            BinaryPrimitives.WriteInt64BigEndian(number, value);
            hash.AppendData(number);
        }

        foreach (var text in (ReadOnlySpan<string>)[municipality, Author, Action, Subject])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt64BigEndian(number, bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }
}

/// <summary>What someone did without changing a case, or before there was one. Stored by id.</summary>
public enum AuditLook
{
    /// <summary>Opened a case.</summary>
    Read,

    /// <summary>Fetched a file of a case.</summary>
    FileRead,

    /// <summary>Fetched a letter of a case.</summary>
    LetterRead,

    /// <summary>Searched the cases.</summary>
    Searched,

    /// <summary>Took cases out as data.</summary>
    Exported,

    /// <summary>Erased a case.</summary>
    Erased,

    /// <summary>Someone of the desk began with a citizen.</summary>
    ContactOpened,

    /// <summary>Someone of the desk took up a contact that another one put aside.</summary>
    ContactTaken,

    /// <summary>Someone of the desk was done with a citizen.</summary>
    ContactEnded,

    /// <summary>Someone of the desk sent a case to the ombud for a citizen who said yes.</summary>
    HandedOver,

    /// <summary>Someone of the desk said that a guidance was wrong.</summary>
    RemarkMade,

    /// <summary>An administrator was done with a remark.</summary>
    RemarkMended,
}

/// <summary>The ends of a municipality's chain.</summary>
/// <param name="First">The number of the first line that is kept.</param>
/// <param name="Before">The hash of the line before it, in base 64; zeroes where there never was one.</param>
/// <param name="Last">The number of the last line; <paramref name="First"/> less one where there is none.</param>
/// <param name="Hash">The hash of the last line, in base 64.</param>
internal sealed record AuditEnds(string Municipality, long First, string Before, long Last, string Hash);
