using System.Globalization;
using System.Xml.Linq;

namespace OmbudGuide.Bot.Rulebook.Drawing;

/// <summary>A drawing that grows: boxes, lines, dots and texts, as well-formed SVG without style or script.</summary>
internal sealed class Canvas
{
    private readonly List<XElement> _beneath = [];
    private readonly List<XElement> _above = [];

    /// <summary>Draws a line through points, beneath everything else.</summary>
    public void Path(string style, params IReadOnlyList<(double X, double Y)> points) => _beneath.Add(new XElement(
        "path",
        new XAttribute("class", style),
        new XAttribute("d", string.Join(' ', points.Select((point, i) => $"{(i == 0 ? 'M' : 'L')}{N(point.X)} {N(point.Y)}")))));

    public void Box(string style, double x, double y, double width, double height, double round = 4) => _above.Add(new XElement(
        "rect",
        new XAttribute("class", style),
        new XAttribute("x", N(x)),
        new XAttribute("y", N(y)),
        new XAttribute("width", N(width)),
        new XAttribute("height", N(height)),
        new XAttribute("rx", N(round))));

    public void Dot(string style, double x, double y, double radius) => _above.Add(new XElement(
        "circle", new XAttribute("class", style), new XAttribute("cx", N(x)), new XAttribute("cy", N(y)), new XAttribute("r", N(radius))));

    /// <summary>A tip that points to the left and ends in a point.</summary>
    public void TipToTheLeft(string style, double x, double y) => _above.Add(new XElement(
        "path", new XAttribute("class", style), new XAttribute("d", $"M{N(x)} {N(y)} l7 -4 v8 z")));

    /// <summary>A line of text; <paramref name="y"/> is its base line.</summary>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>: which part of it stands at <paramref name="x"/>.</param>
    public void Text(string style, double x, double y, double size, string text, string anchor = "start") => _above.Add(new XElement(
        "text",
        new XAttribute("class", style),
        new XAttribute("x", N(x)),
        new XAttribute("y", N(y)),
        new XAttribute("font-size", N(size)),
        new XAttribute("text-anchor", anchor),
        text));

    /// <summary>The drawing as markup.</summary>
    /// <param name="top">Where it begins.</param>
    /// <param name="label">What it is, for those who do not see it; null where it goes on with another that has said so.</param>
    /// <param name="describedBy">The id of the element that tells the same in words.</param>
    public string Svg(double top, double width, double height, string? label, string describedBy) => new XElement(
        "svg",
        new XAttribute("viewBox", $"0 {N(top)} {N(width)} {N(height)}"),
        new XAttribute("width", N(width)),
        new XAttribute("height", N(height)),
        label is null
            ? (XAttribute[])[new XAttribute("aria-hidden", "true")]
            : [new XAttribute("role", "img"), new XAttribute("aria-label", label), new XAttribute("aria-describedby", describedBy)],
        _beneath,
        _above).ToString(SaveOptions.DisableFormatting);

    private static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
