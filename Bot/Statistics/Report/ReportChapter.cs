namespace OmbudGuide.Bot.Statistics.Report;

/// <summary>The statistics chapter of an ombud's annual report, in one language, whatever it is written as.</summary>
/// <param name="About">What stands at its head: a name and what it is.</param>
public sealed record ReportChapter(
    string Language, string Title, string Subtitle, IReadOnlyList<(string Name, string Value)> About, IReadOnlyList<ReportSection> Sections);

/// <param name="Id">Its address in the chapter.</param>
public sealed record ReportSection(string Id, string Title, IReadOnlyList<ReportPart> Parts);

/// <summary>A paragraph, a list or a table.</summary>
public abstract record ReportPart;

public sealed record ReportText(string Text) : ReportPart;

public sealed record ReportList(IReadOnlyList<string> Items) : ReportPart;

/// <summary>Terms and what they mean.</summary>
public sealed record ReportTerms(IReadOnlyList<(string Term, string Meaning)> Terms) : ReportPart;

/// <param name="Id">Its address in the chapter.</param>
/// <param name="Caption">What the table shows.</param>
/// <param name="Columns">The heads: first that of the rows' names, then one for each figure.</param>
public sealed record ReportTable(string Id, string Caption, IReadOnlyList<string> Columns, IReadOnlyList<ReportRow> Rows) : ReportPart;

/// <param name="Name">The row's head.</param>
/// <param name="Figures">As they are shown; empty where there is none.</param>
public sealed record ReportRow(string Name, IReadOnlyList<string> Figures, RowKind Kind = RowKind.Plain);

public enum RowKind
{
    Plain,

    /// <summary>A line that the following parts belong to.</summary>
    Group,

    /// <summary>Part of the line above.</summary>
    Part,

    Total,
}
