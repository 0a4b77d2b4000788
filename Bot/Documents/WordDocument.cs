using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OmbudGuide.Bot.Documents;

/// <summary>A Word document on A4 paper with margins of 25 mm. Headings, lists and tables are such by style, so that it is read aloud rightly.</summary>
internal static class WordDocument
{
    /// <summary>The width of the text, in twentieths of a point.</summary>
    public const int TextWidth = 9_070;

    /// <param name="language">The document's, by which its spelling is checked.</param>
    public static byte[] Of(string title, string language, IEnumerable<OpenXmlElement> elements)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = title;
            document.PackageProperties.Language = language;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Of(language);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = DocxStyles.Bullets();
            main.Document = new Document(new Body(
            [
                .. elements,
                new SectionProperties(
                    new PageSize { Width = 11_906, Height = 16_838 },
                    new PageMargin { Top = 1_418, Right = 1_418, Bottom = 1_418, Left = 1_418, Header = 709, Footer = 709, Gutter = 0 }),
            ]));
        }

        return stream.ToArray();
    }

    public static Paragraph Paragraph(string style, string text) => Paragraph(style, Plain(text));

    public static Paragraph Paragraph(string style, params IEnumerable<Run> runs) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    public static Run Plain(string text) => new(Kept(text));

    public static Run Bold(string text) => new(new RunProperties(new Bold()), Kept(text));

    private static Text Kept(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
