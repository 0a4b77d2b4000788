using System.Globalization;
using System.Text;
using CsvHelper;

namespace OmbudGuide.Bot.Statistics.Export;

/// <summary>All tables under one another, a line for each figure, as spreadsheets here read it: semicolons, UTF-8 with its mark.</summary>
internal static class CsvExport
{
    private static readonly CsvWriterOptions Form = new() { Separator = ';', Injection = CsvInjection.Escape };

    public static byte[] Of(StatisticsExport export)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.GetPreamble());
        using (var csv = CsvWriter.Create(stream, Form, leaveOpen: true))
        {
            csv.WriteRecord(export.Words.Export("table"), export.Words.Export("line"), export.Words.Export("part-of"), export.Words.Export("cases"));
            foreach (var (table, line) in export.Tables.SelectMany(table => table.Lines.Select(line => (table, line))))
            {
                csv.WriteRecord(
                    table.Title, line.Name, line.PartOf ?? "", line.Cases?.ToString(CultureInfo.InvariantCulture) ?? export.FewerThan);
            }
        }

        return stream.ToArray();
    }
}
