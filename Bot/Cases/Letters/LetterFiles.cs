using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OmbudGuide.Bot.Documents;

namespace OmbudGuide.Bot.Cases.Letters;

/// <summary>A letter as a file: blank lines part paragraphs, <c>**marks**</c> are bold, and a paragraph that is all bold is a heading.</summary>
internal static class LetterFiles
{
    private const string Mark = "**";

    /// <summary>UTF-8, without the marks.</summary>
    public static byte[] Text(string letter) => Encoding.UTF8.GetBytes($"{Plain(letter)}\n");

    /// <summary>A letter without its marks.</summary>
    public static string Plain(string letter) => letter.Replace(Mark, "", StringComparison.Ordinal);

    /// <summary>A Word document.</summary>
    /// <param name="title">The document's name, as programs show it.</param>
    public static byte[] Word(string letter, string title, string language) => WordDocument.Of(
        title, language, letter.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Paragraph));

    private static OpenXmlElement Paragraph(string text)
    {
        var lines = text.Trim('\n');
        var parts = lines.Split(Mark);
        if (parts is ["", var heading, ""]) return WordDocument.Paragraph(DocxStyles.Heading, heading);

        // A mark that is not closed is no mark.
        if (parts.Length % 2 == 0) parts = [.. parts[..^2], $"{parts[^2]}{Mark}{parts[^1]}"];
        return WordDocument.Paragraph(DocxStyles.Normal, parts.Index().SelectMany(part => Runs(part.Item, isBold: part.Index % 2 == 1)));
    }

    private static IEnumerable<Run> Runs(string text, bool isBold)
    {
        foreach (var (number, line) in text.Split('\n').Index())
        {
            if (number > 0) yield return new Run(new Break());
            if (line.Length > 0) yield return isBold ? WordDocument.Bold(line) : WordDocument.Plain(line);
        }
    }
}
