namespace OmbudGuide.Bot.Rulebook.Drawing;

/// <summary>
/// All kinds of path beside each other, as lines of a railway: a row for each question and each end, a line for each kind, a station where
/// the kind may stop.
/// </summary>
internal static class Overview
{
    private const double LabelWidth = 330;
    private const double MarkSpace = 28;
    private const double Size = 12;
    private const double RowHeight = 36;
    private const double Head = 34;
    private const double Narrowest = 18;
    private const double Room = 330;

    /// <param name="rows">Questions and ends, from top to bottom.</param>
    /// <param name="lines">Each kind of path by name, with the marks of its stops.</param>
    /// <param name="head">What stands over the names of the kinds.</param>
    /// <param name="label">What the drawing is, for those who do not see it.</param>
    /// <param name="describedBy">The id of the element that tells the same in words.</param>
    public static string Draw(IReadOnlyList<Stop> rows, IReadOnlyList<(string Name, IReadOnlySet<string> Stops)> lines, string head, string label, string describedBy)
    {
        var canvas = new Canvas();
        var gap = Math.Clamp(Room / Math.Max(1, lines.Count), Narrowest, 40);
        var width = LabelWidth + (gap * lines.Count) + 4;
        var heights = rows.Select(Height).ToList();
        var tops = heights.Select((_, i) => Head + heights.Take(i).Sum()).ToList();
        canvas.Text("answer", LabelWidth - 10, 20, Size, head, "end");
        for (var row = 0; row < rows.Count; row++)
        {
            Row(canvas, rows[row], tops[row], heights[row], width);
        }

        for (var line = 0; line < lines.Count; line++)
        {
            var x = LabelWidth + (gap * (line + 0.5));
            var (name, stops) = lines[line];
            canvas.Text("head", x, 20, Size, name, "middle");
            var visited = Enumerable.Range(0, rows.Count).Where(row => stops.Contains(rows[row].Mark)).ToList();
            canvas.Path("lane", (x, 26), (x, Middle(visited[^1])));
            foreach (var row in visited)
            {
                canvas.Dot(rows[row].IsEnd ? "join end" : "join", x, Middle(row), 5);
            }
        }

        return canvas.Svg(0, width, tops[^1] + heights[^1] + 1, label, describedBy);

        double Middle(int row) => tops[row] + (heights[row] / 2);
    }

    private static double Height(Stop row) => RowHeight + (16 * (Lines(row).Count - 1));

    private static IReadOnlyList<string> Lines(Stop row) => TextSize.Wrapped(row.Text, LabelWidth - MarkSpace - 20, Size);

    private static void Row(Canvas canvas, Stop row, double top, double height, double width)
    {
        canvas.Path("rule", (0, top), (width, top));
        canvas.Box(row.IsEnd ? "stop end" : "stop", 1, top + 3, LabelWidth - 12, height - 6);
        var y = top + 22;
        canvas.Text(row.IsEnd ? "mark end" : "mark", 8, y, Size, row.Mark);
        foreach (var line in Lines(row))
        {
            canvas.Text(row.IsEnd ? "answer end" : "answer", 8 + MarkSpace, y, Size, line);
            y += 16;
        }
    }
}
