namespace OmbudGuide.Bot.Rulebook.Drawing;

/// <summary>A question of a map, or an end of it.</summary>
/// <param name="Mark">Its number; a Roman one for an end.</param>
internal sealed record Stop(string Mark, string Text, bool IsEnd, IReadOnlyList<Way> Ways);

/// <summary>An answer, and the marks of the stops that it can lead to.</summary>
internal sealed record Way(string Answer, IReadOnlyList<string> To);

/// <summary>
/// The map of one kind of path: a box for each question with its answers, from top to bottom in the order they are asked, and at the bottom
/// the ends. From each answer a line goes out to the lanes of the stops that it leads to; a lane runs down and into its stop.
/// </summary>
internal sealed class KindMap
{
    private const double BoxWidth = 372;
    private const double Inset = 10;
    private const double MarkSpace = 26;
    private const double TargetsSpace = 92;
    private const double LaneGap = 15;
    private const double FirstLane = BoxWidth + 26;
    private const double Line = 16;
    private const double BoxGap = 22;
    private const double HeadSize = 13;
    private const double TextSizeInBox = 12;

    private readonly Canvas _canvas = new();
    private readonly IReadOnlyList<Stop> _stops;
    private readonly List<string> _lanes;
    private readonly Dictionary<string, double> _entered = new(StringComparer.Ordinal);
    private readonly List<(string Lane, double Y)> _joined = [];

    private KindMap(IReadOnlyList<Stop> stops)
    {
        _stops = stops;
        _lanes = [.. stops.Skip(1).Select(stop => stop.Mark)];
    }

    /// <param name="stops">In the order they are asked; the first one begins, and no way leads back.</param>
    /// <inheritdoc cref="Canvas.Svg"/>
    public static string Draw(IReadOnlyList<Stop> stops, string label, string describedBy)
    {
        var map = new KindMap(stops);
        var height = map.Boxes();
        map.Lanes();
        return map._canvas.Svg(map.X(map._lanes.Count) + 2, height, label, describedBy);
    }

    private double Boxes()
    {
        var y = 1.0;
        foreach (var stop in _stops)
        {
            y = Box(stop, y) + BoxGap;
        }

        return y - BoxGap + 1;
    }

    private double Box(Stop stop, double top)
    {
        var head = TextSize.Wrapped(stop.Text, BoxWidth - (2 * Inset) - MarkSpace, HeadSize, bold: true);
        var y = top + Inset + 12;
        _entered[stop.Mark] = top + 17;
        _canvas.Text(stop.IsEnd ? "mark end" : "mark", Inset, y, HeadSize, stop.Mark);
        foreach (var line in head)
        {
            _canvas.Text(stop.IsEnd ? "head end" : "head", Inset + MarkSpace, y, HeadSize, line);
            y += Line;
        }

        foreach (var way in stop.Ways)
        {
            y = Answer(way, y + 3);
        }

        var bottom = y - 12 + Inset;
        _canvas.Box(stop.IsEnd ? "stop end" : "stop", 1, top, BoxWidth, bottom - top);
        return bottom;
    }

    private double Answer(Way way, double y)
    {
        var targets = TextSize.Wrapped("→ " + string.Join(", ", way.To), TargetsSpace, TextSizeInBox);
        var answer = TextSize.Wrapped(way.Answer, BoxWidth - (2 * Inset) - MarkSpace - TargetsSpace - 6, TextSizeInBox);
        for (var i = 0; i < Math.Max(answer.Count, targets.Count); i++)
        {
            if (i < answer.Count) _canvas.Text("answer", Inset + MarkSpace, y + (i * Line), TextSizeInBox, answer[i]);
            if (i < targets.Count) _canvas.Text("to", BoxWidth - Inset, y + (i * Line), TextSizeInBox, targets[i], "end");
        }

        var at = y - 4;
        var lanes = way.To.Select(mark => _lanes.IndexOf(mark)).Where(lane => lane >= 0).ToList();
        if (lanes.Count > 0)
        {
            _canvas.Path("out", (BoxWidth + 1, at), (X(lanes.Max()), at));
            foreach (var lane in lanes)
            {
                _canvas.Dot(IsEnd(_lanes[lane]) ? "join end" : "join", X(lane), at, 3.2);
                _joined.Add((_lanes[lane], at));
            }
        }

        return y + (Math.Max(answer.Count, targets.Count) * Line);
    }

    private void Lanes()
    {
        foreach (var lane in _joined.GroupBy(each => each.Lane, StringComparer.Ordinal))
        {
            var x = X(_lanes.IndexOf(lane.Key));
            var into = _entered[lane.Key];
            var style = IsEnd(lane.Key) ? "lane end" : "lane";
            _canvas.Path(style, (x, lane.Min(each => each.Y)), (x, into), (BoxWidth + 4, into));
            _canvas.TipToTheLeft(IsEnd(lane.Key) ? "tip end" : "tip", BoxWidth + 2, into);
        }
    }

    private bool IsEnd(string mark) => _stops.First(stop => stop.Mark == mark).IsEnd;

    private double X(int lane) => FirstLane + (lane * LaneGap);
}
