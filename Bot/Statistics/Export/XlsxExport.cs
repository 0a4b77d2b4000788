using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OmbudGuide.Bot.Statistics.Export;

/// <summary>A workbook with a sheet for each table. Figures are numbers, so that they can be counted with.</summary>
internal static class XlsxExport
{
    /// <summary>The style of heads, by its place among the formats of cells.</summary>
    private const uint Bold = 1;

    public static byte[] Of(StatisticsExport export)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = export.FileName;
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            uint number = 0;
            foreach (var table in export.Tables)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(
                    new Columns(
                        new Column { Min = 1, Max = 1, Width = 60, CustomWidth = true },
                        new Column { Min = 2, Max = 2, Width = 40, CustomWidth = true },
                        new Column { Min = 3, Max = 3, Width = 14, CustomWidth = true }),
                    Rows(table, export));
                sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = ++number, Name = export.Words.Sheet(table.Id) });
            }

            workbook.Workbook = new Workbook(sheets);
        }

        return stream.ToArray();
    }

    private static SheetData Rows(FigureTable table, StatisticsExport export)
    {
        var rows = new SheetData(
            new Row(Words(table.Title, Bold)),
            new Row(Words(export.Words.During(export.Counts.Period))),
            new Row(Words(table.Heading, Bold), Words(export.Words.Export("part-of"), Bold), Words(export.Words.Export("cases"), Bold)));
        foreach (var line in table.Lines)
            rows.Append(new Row(Words(line.Name), Words(line.PartOf ?? ""), line.Cases is { } cases ? Figure(cases) : Words(export.FewerThan)));
        return rows;
    }

    private static Cell Words(string text, uint style = 0) =>
        new(new InlineString(new Text(text))) { DataType = CellValues.InlineString, StyleIndex = style };

    private static Cell Figure(int figure) => new(new CellValue(figure.ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.Number };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat { FormatId = 0 }, new CellFormat { FormatId = 0, FontId = 1, ApplyFont = true }));
}
