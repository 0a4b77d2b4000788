using System.IO.Compression;
using System.Text;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Cases.Files;

/// <summary>A file that a case may take: of a kind that the content names, by its name and by what is in it, and not too large.</summary>
/// <remarks>It is not looked through for viruses: that is for the machine that opens it. The host itself never shows it.</remarks>
internal sealed class CheckedFile
{
    private const string TextControls = "\t\n\r\f";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    private CheckedFile(string name, string kind, byte[] content) => (Name, Kind, Content) = (name, kind, content);

    public string Name { get; }

    /// <summary>By id.</summary>
    public string Kind { get; }

    public byte[] Content { get; }

    /// <summary>Null, with the reason, where no case takes it.</summary>
    /// <param name="name">Cleaned already.</param>
    public static CheckedFile? Of(FileRules rules, string name, byte[] content, out FileFault fault)
    {
        var kind = rules.FindByEnding(FileName.EndingOf(name));
        fault = content.Length == 0 ? FileFault.Empty
            : content.Length > rules.Limits.EachBytes ? FileFault.TooLarge
            : kind is null ? FileFault.UnknownKind
            : FileFault.OtherContent;
        return fault == FileFault.OtherContent && Is(kind!, content) ? new CheckedFile(name, kind!.Id, content) : null;
    }

    private static bool Is(FileKind kind, byte[] content) => kind.TextNotBeginning is { } beginnings
        ? Text(content) is { } text && !beginnings.Any(beginning => text.AsSpan().TrimStart().StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
        : kind.Signs.Any(sign => sign.IsIn(content)) && (kind.Packed is null || Holds(content, kind.Packed));

    /// <summary>Looks at the archive's list alone: nothing is unpacked.</summary>
    private static bool Holds(byte[] content, PackedParts parts)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return parts.Has.All(names.Contains) && !parts.Lacks.Any(names.Contains);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Null where it is no text: it has controls in it that no text has, or is in no encoding that text is written in here.</summary>
    private static string? Text(byte[] content)
    {
        try
        {
            var text = content switch
            {
                [0xFF, 0xFE, ..] => LittleEndian.GetString(content, 2, content.Length - 2),
                [0xFE, 0xFF, ..] => BigEndian.GetString(content, 2, content.Length - 2),
                [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(content, 3, content.Length - 3),
                _ => Utf8.GetString(content),
            };
            return text.Any(sign => char.IsControl(sign) && !TextControls.Contains(sign)) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            // Windows-1252, as older editors write: what are controls in Latin-1 are letters and quotes there.
            return content.Any(sign => (sign < ' ' && !TextControls.Contains((char)sign)) || sign == 0x7F) ? null : Encoding.Latin1.GetString(content);
        }
    }
}
