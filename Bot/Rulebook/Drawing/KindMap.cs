namespace OmbudGuide.Bot.Rulebook.Drawing;

/// <summary>A question of a map, or an end of it.</summary>
/// <param name="Mark">Its number; a Roman one for an end.</param>
internal sealed record Stop(string Mark, string Text, bool IsEnd, IReadOnlyList<Way> Ways);

/// <summary>An answer, and the marks of the stops that it can lead to.</summary>
internal sealed record Way(string Answer, IReadOnlyList<string> To);

/// <summary>
/// The map of one kind of path: a box for each question with its answers, from top to bottom in the order they are asked, and at the bottom
/// the ends. From each answer a line goes out to the lanes of the stops that it leads to; a lane runs down and into its stop.
/// It is drawn in strips, one for each stop, that paper can be divided between.
/// </summary>
internal sealed class KindMap
{
    private const double BoxWidth = 400;
    private const double Inset = 10;
    private const double MarkSpace = 26;
    private const double MostForTargets = 110;
    private const double LaneGap = 15;
    private const double FirstLane = BoxWidth + 22;
    private const double Line = 16;
    private const double BoxGap = 20;
    private const double HeadSize = 13;
    private const double AnswerSize = 12;

    private readonly IReadOnlyList<Stop> _stops;
    private readonly List<string> _lanes;
    private readonly double _targets;
    private readonly List<Strip> _strips = [];
    private readonly List<(int Lane, double Y)> _joined = [];

    private KindMap(IReadOnlyList<Stop> stops)
    {
        _stops = stops;
        _lanes = [.. stops.Skip(1).Select(stop => stop.Mark)];
        _targets = Math.Min(MostForTargets, stops.SelectMany(stop => stop.Ways).Max(way => TextSize.Of(Targets(way), AnswerSize)));
    }

    /// <param name="stops">In the order they are asked; the first one begins, and no way leads back.</param>
    /// <param name="label">What the map is, for those who do not see it.</param>
    /// <param name="describedBy">The id of the element that tells the same in words.</param>
    /// <returns>The strips from top to bottom, each a drawing that goes on where the one before ended.</returns>
    public static IReadOnlyList<string> Draw(IReadOnlyList<Stop> stops, string label, string describedBy)
    {
        var map = new KindMap(stops);
        map.Boxes();
        map.Lanes();
        var width = X(map._lanes.Count);
        return [.. map._strips.Select((strip, i) => strip.Canvas.Svg(strip.Top, width, strip.Bottom - strip.Top, i == 0 ? label : null, describedBy))];
    }

    private void Boxes()
    {
        var top = 0.0;
        foreach (var stop in _stops)
        {
            var strip = new Strip(new Canvas(), top);
            _strips.Add(strip);
            top = strip.Bottom = Box(strip, stop, top + (BoxGap / 2)) + (BoxGap / 2);
        }
    }

    /// <returns>Where the box ends.</returns>
    private double Box(Strip strip, Stop stop, double top)
    {
        var y = top + Inset + 12;
        strip.Entry = top + 17;
        strip.Canvas.Text(stop.IsEnd ? "mark end" : "mark", Inset, y, HeadSize, stop.Mark);
        foreach (var line in TextSize.Wrapped(stop.Text, BoxWidth - (2 * Inset) - MarkSpace, HeadSize, bold: true))
        {
            strip.Canvas.Text(stop.IsEnd ? "head end" : "head", Inset + MarkSpace, y, HeadSize, line);
            y += Line;
        }

        foreach (var way in stop.Ways)
        {
            y = Answer(strip, way, y + 3);
        }

        var bottom = y - 12 + Inset;
        strip.Canvas.Box(stop.IsEnd ? "stop end" : "stop", 1, top, BoxWidth, bottom - top);
        return bottom;
    }

    private double Answer(Strip strip, Way way, double y)
    {
        var space = way.To.Count == 0 ? 0 : _targets + 8;
        var answer = TextSize.Wrapped(way.Answer, BoxWidth - (2 * Inset) - MarkSpace - space, AnswerSize);
        IReadOnlyList<string> targets = way.To.Count == 0 ? [] : TextSize.Wrapped(Targets(way), _targets + 0.1, AnswerSize);
        for (var i = 0; i < answer.Count; i++)
        {
            strip.Canvas.Text("answer", Inset + MarkSpace, y + (i * Line), AnswerSize, answer[i]);
        }

        for (var i = 0; i < targets.Count; i++)
        {
            strip.Canvas.Text("to", BoxWidth - Inset, y + (i * Line), AnswerSize, targets[i], "end");
        }

        Join(strip, [.. way.To.Select(mark => _lanes.IndexOf(mark)).Where(lane => lane >= 0)], y - 4);
        return y + (Math.Max(answer.Count, targets.Count) * Line);
    }

    private void Join(Strip strip, IReadOnlyList<int> lanes, double y)
    {
        if (lanes.Count == 0)
        {
            return;
        }

        strip.Canvas.Path("out", (BoxWidth + 1, y), (X(lanes.Max()), y));
        foreach (var lane in lanes)
        {
            strip.Canvas.Dot(IsEnd(lane) ? "join end" : "join", X(lane), y, 3.2);
            _joined.Add((lane, y));
        }
    }

    private void Lanes()
    {
        foreach (var joined in _joined.GroupBy(each => each.Lane))
        {
            var lane = joined.Key;
            var into = _strips[lane + 1];
            var (first, last) = (Math.Min(into.Entry, joined.Min(each => each.Y)), Math.Max(into.Entry, joined.Max(each => each.Y)));
            foreach (var strip in _strips.Where(strip => strip.Bottom > first && strip.Top < last))
            {
                strip.Canvas.Path(IsEnd(lane) ? "lane end" : "lane", (X(lane), Math.Max(first, strip.Top)), (X(lane), Math.Min(last, strip.Bottom)));
            }

            into.Canvas.Path(IsEnd(lane) ? "lane end" : "lane", (X(lane), into.Entry), (BoxWidth + 4, into.Entry));
            into.Canvas.TipToTheLeft(IsEnd(lane) ? "tip end" : "tip", BoxWidth + 2, into.Entry);
        }
    }

    // The first stop has no lane: nothing leads to it.
    private bool IsEnd(int lane) => _stops[lane + 1].IsEnd;

    private static string Targets(Way way) => "→ " + string.Join(", ", way.To);

    private static double X(int lane) => FirstLane + (lane * LaneGap);

    /// <summary>The part of the map that one stop has for itself.</summary>
    private sealed class Strip(Canvas canvas, double top)
    {
        public Canvas Canvas => canvas;

        public double Top => top;

        public double Bottom { get; set; }

        /// <summary>Where lanes go into the box.</summary>
        public double Entry { get; set; }
    }
}
