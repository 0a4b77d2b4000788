using OmbudGuide.Content;

namespace OmbudGuide.Bot.Rulebook;

/// <summary>What an ombud reads and signs: all that the guide asks and tells in the municipality, and why. In one language, for one day.</summary>
/// <param name="About">What stands on the first page: a name and what it is.</param>
public sealed record Book(
    Municipality Municipality,
    string Language,
    DateOnly Day,
    string Version,
    string Title,
    string Subtitle,
    string ContentsLabel,
    string SkipLabel,
    IReadOnlyList<(string Name, string Value)> About,
    IReadOnlyList<string> Introduction,
    IReadOnlyList<(string Language, string Name, string Address)> Others,
    IReadOnlyList<Chapter> Chapters);

/// <summary>A chapter, and what it is made of.</summary>
/// <param name="Id">Its address in the book.</param>
public sealed record Chapter(string Id, string Title, IReadOnlyList<string> Introduction, IReadOnlyList<Part> Parts);

/// <summary>A part of a chapter: a table, a map, a list, or where to sign.</summary>
/// <param name="Title">A heading; null where the part needs none of its own.</param>
public abstract record Part(string? Title);

/// <param name="Caption">What the table shows, for those who cannot see it as a whole.</param>
/// <param name="Columns">The heads. The first cell of each row is its head.</param>
public sealed record Table(string? Title, string Caption, IReadOnlyList<string> Columns, IReadOnlyList<Row> Rows) : Part(Title)
{
    /// <summary>Sets how wide the columns are, by name in the stylesheet.</summary>
    public string Style { get; init; } = "";
}

/// <param name="Id">The row's address in the book; null for none.</param>
public sealed record Row(string? Id, IReadOnlyList<Cell> Cells);

public sealed record Cell(IReadOnlyList<Line> Lines)
{
    public static implicit operator Cell(string text) => Of(new Line(text));

    public static Cell Of(params IReadOnlyList<Line> lines) => new(lines);
}

/// <summary>A line of a cell or of a list.</summary>
/// <param name="Href">Where it leads; null where it leads nowhere.</param>
/// <param name="Language">Where it is in another language than the book.</param>
public sealed record Line(string Text, LineKind Kind = LineKind.Plain, Uri? Href = null, string? Language = null);

public enum LineKind
{
    Plain,
    Strong,
    Minor,

    /// <summary>A mandate's own words.</summary>
    Quote,

    /// <summary>One of several, with a mark before it.</summary>
    Item,

    /// <summary>A name of a rule, as the code has it.</summary>
    Code,

    /// <summary>Where something can be read, written out.</summary>
    Address,

    /// <summary>Something that is not as it should be.</summary>
    Open,

    /// <summary>Boxes to tick on paper.</summary>
    Ticks,
}

public sealed record Bullets(string? Title, IReadOnlyList<string> Introduction, IReadOnlyList<Line> Items) : Part(Title);

/// <summary>A drawing with what it shows in words.</summary>
/// <param name="Id">Its address in the book.</param>
/// <param name="Strips">Well-formed markup without script or style; of several, each goes on where the one before ended.</param>
/// <param name="Before">What is to be known of it before one looks.</param>
/// <param name="InWords">The same in words.</param>
public sealed record Figure(string Id, string? Title, IReadOnlyList<Line> Before, IReadOnlyList<string> Strips, string Caption, string WordsLabel, IReadOnlyList<Words> InWords) : Part(Title)
{
    /// <summary>On paper this stands in the drawing's place: in what it differs from another drawing of the book. None where it is drawn there too.</summary>
    public IReadOnlyList<string> OnPaper { get; init; } = [];
}

/// <summary>A question of a map in words: what each answer leads to.</summary>
public sealed record Words(string Heading, IReadOnlyList<string> Lines);

/// <summary>Where to sign: a line for each.</summary>
public sealed record Signature(string? Title, IReadOnlyList<string> Ticks, IReadOnlyList<string> Lines) : Part(Title);
