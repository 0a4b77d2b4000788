using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OmbudGuide.Bot.Tests.Statistics;

/// <summary>A report read back from both its files. Reading it shows that both say the same, and that the document is a sound one.</summary>
internal sealed class WrittenReport
{
    private readonly Dictionary<string, ReadTable> _tables;

    private WrittenReport(string text, string html, Dictionary<string, ReadTable> tables) => (Text, Html, _tables) = (text, html, tables);

    /// <summary>All that is said in paragraphs and lists.</summary>
    public string Text { get; }

    public string Html { get; }

    public static async Task<WrittenReport> ReadAsync(string folder)
    {
        var html = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder, "*.html")));
        var page = await new HtmlParser().ParseDocumentAsync(html);
        var tables = page.QuerySelectorAll("table").Cast<IHtmlTableElement>().ToDictionary(table => table.Id!, Of, StringComparer.Ordinal);
        var said = page.QuerySelectorAll("h1, .subtitle, h2, main p, main li").Select(each => each.TextContent).ToList();

        using var document = WordprocessingDocument.Open(Assert.Single(Directory.GetFiles(folder, "*.docx")), isEditable: false);
        var faults = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Select(fault => $"{fault.Path?.XPath}: {fault.Description}")));
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Equal(tables.Values.Select(table => table.ToString()), body.Elements<Table>().Select(table => Of(table).ToString()));
        var written = body.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToHashSet(StringComparer.Ordinal);
        Assert.All(said, text => Assert.Contains(text, written));
        return new WrittenReport(string.Join('\n', said), html, tables);
    }

    public bool Has(string table) => _tables.ContainsKey(table);

    public ReadTable Table(string id) => _tables[id];

    private static ReadTable Of(IHtmlTableElement table) => new(
        table.Caption!.TextContent, [.. table.Rows.Select(row => row.Cells.Select(cell => cell.TextContent.Trim()).ToArray())]);

    private static ReadTable Of(Table table) => new(
        table.GetFirstChild<TableProperties>()!.TableCaption!.Val!,
        [.. table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToArray())]);
}

/// <param name="Lines">Its rows, the heads first.</param>
internal sealed record ReadTable(string Caption, IReadOnlyList<string[]> Lines)
{
    public string[] Heads => Lines[0];

    /// <summary>The names of the rows, in order.</summary>
    public IEnumerable<string> Names => Lines.Skip(1).Select(line => line[0]);

    /// <summary>A column of figures, in order.</summary>
    public IEnumerable<string> Column(int at) => Lines.Skip(1).Select(line => line[at]);

    /// <summary>The figures of a row.</summary>
    public string[] Row(string name) => Assert.Single(Lines.Skip(1), line => line[0] == name)[1..];

    public override string ToString() => $"{Caption}\n{string.Join('\n', Lines.Select(line => string.Join(" | ", line)))}";
}
