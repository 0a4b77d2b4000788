using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OmbudGuide.Bot.Documents;

namespace OmbudGuide.Bot.Statistics.Report;

/// <summary>
/// The chapter as a Word document: headings, lists and tables are such by style, so that it can be taken into the whole report, has a table of
/// contents made of it, and is read aloud rightly.
/// </summary>
internal static class ReportDocx
{
    private const int FirstColumnAtLeast = 2_600;

    public static byte[] Of(ReportChapter report) => WordDocument.Of(report.Title, report.Language, Elements(report));

    private static IEnumerable<OpenXmlElement> Elements(ReportChapter report) =>
    [
        WordDocument.Paragraph(DocxStyles.Title, report.Title),
        WordDocument.Paragraph(DocxStyles.Subtitle, report.Subtitle),
        .. report.About.Select(each => WordDocument.Paragraph(DocxStyles.Normal, WordDocument.Bold($"{each.Name}: "), WordDocument.Plain(each.Value))),
        .. report.Sections.SelectMany(section => section.Parts.SelectMany(Elements).Prepend(WordDocument.Paragraph(DocxStyles.Heading, section.Title))),
    ];

    private static IEnumerable<OpenXmlElement> Elements(ReportPart part) => part switch
    {
        ReportText text => [WordDocument.Paragraph(DocxStyles.Normal, text.Text)],
        ReportList list => list.Items.Select(item => WordDocument.Paragraph(DocxStyles.Bullet, item)),
        ReportTerms terms => terms.Terms.Select(each => WordDocument.Paragraph(DocxStyles.Normal, WordDocument.Bold($"{each.Term}: "), WordDocument.Plain(each.Meaning))),
        ReportTable table => [WordDocument.Paragraph(DocxStyles.Caption, table.Caption), Table(table), WordDocument.Paragraph(DocxStyles.Normal)],
        _ => throw new InvalidOperationException($"A report has no parts of the kind {part.GetType().Name}."),
    };

    private static Table Table(ReportTable table)
    {
        var figures = table.Columns.Count - 1;
        var width = Math.Min(1_700, (WordDocument.TextWidth - FirstColumnAtLeast) / figures);
        int[] widths = [Math.Min(5_400, WordDocument.TextWidth - (figures * width)), .. Enumerable.Repeat(width, figures)];
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
            paragraph.Append(isHead || kind is RowKind.Group or RowKind.Total ? WordDocument.Bold(texts[i]) : WordDocument.Plain(texts[i]));
            row.Append(new TableCell(new TableCellProperties(new TableCellWidth { Width = Number(widths[i]), Type = TableWidthUnitValues.Dxa }), paragraph));
        }

        return row;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
