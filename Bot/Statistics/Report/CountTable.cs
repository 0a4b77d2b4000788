namespace OmbudGuide.Bot.Statistics.Report;

/// <summary>Lines of figures as a table: the headings, the cases under each and, where the ombud tells so, the share.</summary>
internal sealed class CountTable(ReportWords words, bool inPercent, int least)
{
    /// <param name="whole">The cases that the lines are of.</param>
    public ReportTable Of(string id, string caption, string heading, IReadOnlyList<CountNode> lines, int whole)
    {
        var rows = new List<ReportRow>();
        foreach (var (line, share) in WithShares(lines, whole))
        {
            rows.Add(Row(line, null, share, line.Parts.Count > 0 ? RowKind.Group : RowKind.Plain));
            rows.AddRange(WithShares(line.Parts, line.Count).Select(part => Row(part.Line, line, part.Share, RowKind.Part)));
        }

        string[] columns = inPercent ? [heading, words.Of("unit.column"), words.Of("share")] : [heading, words.Of("unit.column")];
        return new ReportTable(id, caption, columns, rows);
    }

    /// <summary>A figure as it may be shown.</summary>
    public string Figure(CountNode line) => line.IsFew ? words.FewerThan(least) : words.Number(line.Count);

    private ReportRow Row(CountNode line, CountNode? within, int share, RowKind kind)
    {
        // A share would tell a figure that is not shown.
        string[] figures = inPercent ? [Figure(line), line.IsFew ? "" : words.Percent(share)] : [Figure(line)];
        return new ReportRow(ReportWords.Capital(words.Name(line, within)), figures, kind);
    }

    private static IEnumerable<(CountNode Line, int Share)> WithShares(IReadOnlyList<CountNode> lines, int whole) =>
        lines.Zip(Shares.Of([.. lines.Select(line => line.Count)], whole));
}
