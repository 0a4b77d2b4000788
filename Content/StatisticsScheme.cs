namespace OmbudGuide.Content;

/// <summary>The ombud's own way of counting: headings, what is a case, what was published, and what the reader of figures must know.</summary>
/// <param name="Matters">What inquiries are about.</param>
/// <param name="Areas">Which part of the municipality they concern.</param>
public sealed record StatisticsScheme(IReadOnlyList<SchemeEntry> Matters, IReadOnlyList<SchemeEntry> Areas)
{
    /// <summary>Larger parts of the municipality that areas belong to, such as sectors; none where the ombud counts areas alone.</summary>
    public IReadOnlyList<SchemeEntry> Groups { get; init; } = [];

    /// <summary>What the ombud counts as a case; null where it has not been told, and all are counted.</summary>
    public CaseDefinition? Case { get; init; }

    /// <summary>The ombud tells areas in percent as well.</summary>
    public bool InPercent { get; init; }

    /// <summary>Days after which figures cannot be compared with those before, in order.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>What the ombud has published, the earliest first.</summary>
    public IReadOnlyList<PublishedFigures> Published { get; init; } = [];

    /// <summary>How small a figure must be to be folded into others; null where it has not been told.</summary>
    public SmallCounts? SmallCounts { get; init; }

    public SchemeEntry? FindMatter(string id) => Matters.FirstOrDefault(m => m.Id == id);

    public SchemeEntry? FindArea(string id) => Areas.FirstOrDefault(a => a.Id == id);

    /// <summary>Of headings that something is booked under, all but those of which another is a part: what a short line names.</summary>
    public IEnumerable<string> Narrowest(IReadOnlyCollection<string> ids) => ids.Where(id => !ids.Any(other => (FindMatter(other) ?? FindArea(other))?.Within == id));

    /// <summary>What the ombud published for just this time; null where it did not.</summary>
    public PublishedFigures? FindPublished(DateOnly from, DateOnly to) => Published.FirstOrDefault(p => p.From == from && p.To == to);

    /// <summary>The first and last day of the ombud's own year of that number: the calendar's where nothing else was published.</summary>
    public (DateOnly From, DateOnly To) Year(int year) => Published.FirstOrDefault(p => p.Year == year) is { } published
        ? (published.From, published.To)
        : (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}

/// <summary>One heading.</summary>
public sealed record SchemeEntry(string Id, Translated Names)
{
    /// <summary>What the ombud books under it; null where it has not said.</summary>
    public Translated? Definitions { get; init; }

    /// <summary>The group of an area, or the matter that a matter is part of; null for none.</summary>
    public string? Within { get; init; }

    /// <summary>When the ombud books under it.</summary>
    public Validity Validity { get; init; }

    public string Name(string language) => Names.In(language);

    public string? Definition(string language) => Definitions?.In(language);
}

/// <summary>What an ombud counts as a case.</summary>
/// <param name="Texts">In its own words, or retold.</param>
/// <param name="Sources">Where it says so.</param>
/// <param name="Apart">What it does not count, and is told beside the cases.</param>
public sealed record CaseDefinition(Translated Texts, Translated? Sources, IReadOnlyList<CountedApart> Apart)
{
    public string Text(string language) => Texts.In(language);

    public string? Source(string language) => Sources?.In(language);
}

/// <summary>An inquiry that some ombuds do not count as a case.</summary>
public enum CountedApart
{
    /// <summary>The mandate does not cover it.</summary>
    OutsideMandate,

    /// <summary>The citizen was only shown to whom to turn.</summary>
    Signposting,
}

/// <summary>A day on which the ways of counting changed.</summary>
/// <param name="On">The first day of the new way.</param>
public sealed record SeriesBreak(DateOnly On, Translated Texts)
{
    public string Text(string language) => Texts.In(language);
}

/// <summary>From how many cases a heading is shown in what others than the ombud read.</summary>
/// <param name="Least">Smaller figures are folded together with others.</param>
/// <param name="Reasons">Why this many.</param>
public sealed record SmallCounts(int Least, Translated Reasons)
{
    public string Reason(string language) => Reasons.In(language);
}
