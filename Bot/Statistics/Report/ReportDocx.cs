using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OmbudGuide.Bot.Statistics.Report;

/// <summary>
/// The chapter as a Word document: headings, lists and tables are such by style, so that it can be taken into the whole report, has a table of
/// contents made of it, and is read aloud rightly.
/// </summary>
internal static class ReportDocx
{
    /// <summary>The width of the text on an A4 page with margins of 25 mm, in twentieths of a point.</summary>
    private const int TextWidth = 9_070;

    private const int FirstColumnAtLeast = 2_600;

    public static byte[] Of(ReportChapter report)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = report.Title;
            document.PackageProperties.Language = report.Language;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Of(report.Language);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = DocxStyles.Bullets();
            var body = new Body(
                Paragraph(DocxStyles.Title, report.Title),
                Paragraph(DocxStyles.Subtitle, report.Subtitle));
            foreach (var (name, value) in report.About) body.Append(Paragraph(DocxStyles.Normal, Bold($"{name}: "), Plain(value)));
            foreach (var section in report.Sections)
            {
                body.Append(Paragraph(DocxStyles.Heading, section.Title));
                foreach (var part in section.Parts) body.Append(Elements(part));
            }

            body.Append(new SectionProperties(
                new PageSize { Width = 11_906, Height = 16_838 },
                new PageMargin { Top = 1_418, Right = 1_418, Bottom = 1_418, Left = 1_418, Header = 709, Footer = 709, Gutter = 0 }));
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Elements(ReportPart part) => part switch
    {
        ReportText text => [Paragraph(DocxStyles.Normal, text.Text)],
        ReportList list => list.Items.Select(item => Paragraph(DocxStyles.Bullet, item)),
        ReportTerms terms => terms.Terms.Select(each => Paragraph(DocxStyles.Normal, Bold($"{each.Term}: "), Plain(each.Meaning))),
        ReportTable table => [Paragraph(DocxStyles.Caption, table.Caption), Table(table), Paragraph(DocxStyles.Normal)],
        _ => throw new InvalidOperationException($"A report has no parts of the kind {part.GetType().Name}."),
    };

    private static Table Table(ReportTable table)
    {
        var figures = table.Columns.Count - 1;
        var width = Math.Min(1_700, (TextWidth - FirstColumnAtLeast) / figures);
        int[] widths = [Math.Min(5_400, TextWidth - (figures * width)), .. Enumerable.Repeat(width, figures)];
        var made = new Table(
            new TableProperties(
                new TableStyle { Val = DocxStyles.Table },
                new TableWidth { Width = Number(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { FirstRow = true, FirstColumn = true, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = table.Caption }),
            new TableGrid(widths.Select(each => new GridColumn { Width = Number(each) })));
        made.Append(Row([.. table.Columns], widths, isHead: true, RowKind.Plain));
        foreach (var row in table.Rows) made.Append(Row([row.Name, .. row.Figures], widths, isHead: false, row.Kind));
        return made;
    }

    private static TableRow Row(IReadOnlyList<string> texts, int[] widths, bool isHead, RowKind kind)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead) properties.Append(new TableHeader());
        var row = new TableRow(properties);
        for (var i = 0; i < texts.Count; i++)
        {
            var paragraph = new Paragraph(new ParagraphProperties(
                new ParagraphStyleId { Val = DocxStyles.Cell },
                new Indentation { Left = i == 0 && kind == RowKind.Part ? "340" : "0" },
                new Justification { Val = i == 0 ? JustificationValues.Left : JustificationValues.Right }));
            paragraph.Append(isHead || kind is RowKind.Group or RowKind.Total ? Bold(texts[i]) : Plain(texts[i]));
            row.Append(new TableCell(new TableCellProperties(new TableCellWidth { Width = Number(widths[i]), Type = TableWidthUnitValues.Dxa }), paragraph));
        }

        return row;
    }

    private static Paragraph Paragraph(string style, string text) => Paragraph(style, Plain(text));

    private static Paragraph Paragraph(string style, params Run[] runs) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    private static Run Plain(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Run Bold(string text) => new(new RunProperties(new Bold()), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
