using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OmbudGuide.Bot.Documents;

/// <summary>The styles of a Word document. Their ids are Word's own, so that a template can dress them in its way.</summary>
internal static class DocxStyles
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading = "Heading1";
    public const string Bullet = "ListBullet";
    public const string Caption = "Caption";
    public const string Cell = "TableText";
    public const string Table = "TableGrid";

    private const string Font = "Calibri";
    private const string Accent = "0B5769";
    private const int Bullets1 = 1;

    public static Styles Of(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font },
                new FontSize { Val = "22" },
                new Languages { Val = language switch { "nb" => "nb-NO", "da" => "da-DK", "en" => "en-GB", _ => language } })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph(Normal, "Normal", isDefault: true),
        Paragraph(Title, "Title", size: "44", bold: true),
        Paragraph(Subtitle, "Subtitle", size: "26"),
        Paragraph(Heading, "heading 1", size: "30", bold: true, outline: 0, color: Accent),
        Paragraph(Caption, "caption", size: "20", keepNext: true),
        Paragraph(Bullet, "List Bullet", numbered: true),
        Paragraph(Cell, "Table Text", size: "20", tight: true),
        new Style(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8, Color = Accent },
                    new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Accent },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "C9D3DA" }),
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa })))
        {
            Type = StyleValues.Table,
            StyleId = Table,
        });

    /// <summary>The one list that bullets belong to.</summary>
    public static Numbering Bullets() => new(
        new AbstractNum(new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = NumberFormatValues.Bullet },
            new LevelText { Val = "•" },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "260" })) { LevelIndex = 0 }) { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Bullets1 });

    private static Style Paragraph(
        string id, string name, bool isDefault = false, string? size = null, bool bold = false, int? outline = null, string? color = null,
        bool keepNext = false, bool numbered = false, bool tight = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault) style.Default = true;
        else style.Append(new BasedOn { Val = Normal });
        style.Append(new PrimaryStyle());
        var paragraph = new StyleParagraphProperties();
        if (keepNext || outline is not null) paragraph.Append(new KeepNext());
        if (numbered) paragraph.Append(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = Bullets1 }));
        if (tight) paragraph.Append(new SpacingBetweenLines { Before = "40", After = "40", Line = "240", LineRule = LineSpacingRuleValues.Auto });
        else if (outline is not null) paragraph.Append(new SpacingBetweenLines { Before = "320", After = "120" });
        if (outline is { } level) paragraph.Append(new OutlineLevel { Val = level });
        if (paragraph.HasChildren) style.Append(paragraph);
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold());
        if (color is not null) run.Append(new Color { Val = color });
        if (size is not null) run.Append(new FontSize { Val = size });
        if (run.HasChildren) style.Append(run);
        return style;
    }
}
