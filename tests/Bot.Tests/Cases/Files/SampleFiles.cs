using System.IO.Compression;
using System.Text;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Tests.Cases.Files;

/// <summary>Files as programs write them, and such as somebody might try.</summary>
internal static class SampleFiles
{
    /// <summary>What the shipped content takes.</summary>
    public static FileRules Rules { get; } = ContentLibrary.Load(ContentLibrary.DefaultFolder).Files;

    public static byte[] Pdf(string words = "Vedtak") => Encoding.Latin1.GetBytes($"%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Type/Catalog>>\nendobj\n% {words}\n%%EOF\n");

    public static byte[] Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8];

    public static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0];

    public static byte[] Heic => [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8];

    public static byte[] Docx(params string[] more) => Zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml", .. more]);

    public static byte[] Odt(params string[] more) => Zip(["mimetype", "content.xml", .. more]);

    /// <summary>The first part is stored as it is, as OpenDocument wants it.</summary>
    private static byte[] Zip(string[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var entry = archive.CreateEntry(part, part == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                entry.Write(part == "mimetype" ? "application/vnd.oasis.opendocument.text"u8 : "<x/>"u8);
            }
        }

        return stream.ToArray();
    }
}
