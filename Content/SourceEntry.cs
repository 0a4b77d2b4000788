namespace OmbudGuide.Content;

/// <summary>A paragraph of a law or a point of a mandate: what guidance rests on.</summary>
/// <param name="Id">As facts and rules cite it.</param>
/// <param name="Titles">The name of the act or of the mandate.</param>
/// <param name="Locator">Where in it, as the original writes it: <c>§ 29</c>; null for the whole of it.</param>
/// <param name="Number">The act's official number; null for a mandate or a page.</param>
/// <param name="Validity">When it is in force.</param>
/// <param name="Url">Where to read it; null where no address is known.</param>
/// <param name="Gists">What it says in a plain sentence; null for a mandate that is quoted.</param>
/// <param name="Quotes">A mandate's own words, and their translations; null for a law, and for a page that is only retold.</param>
/// <param name="Checked">The day of the text it was read in; null where it has not been verified.</param>
public sealed record SourceEntry(
    string Id,
    Translated Titles,
    string? Locator,
    string? Number,
    Validity Validity,
    Uri? Url,
    Translated? Gists,
    Translated? Quotes,
    Confidence Confidence,
    DateOnly? Checked)
{
    /// <summary>The older sources that this one stands in for from the day it is in force.</summary>
    public IReadOnlyList<string> Succeeds { get; init; } = [];

    /// <summary>Why no rule is made of a mandate's sentence; null where one is, or where it has not been told.</summary>
    public Translated? WhyNoRule { get; init; }

    /// <summary>In force on some day that the content knows; false for an act that is passed, but has no first day yet.</summary>
    public bool HasADay => !Validity.IsNever;

    public DateOnly? From => HasADay ? Validity.From : null;

    public DateOnly? To => Validity.To;

    public string Title(string language) => Titles.In(language);

    public string? Gist(string language) => Gists?.In(language);

    public string? Quote(string language) => Quotes?.In(language);
}

/// <summary>How sure the content is of an entry.</summary>
public enum Confidence
{
    /// <summary>Read in the primary text.</summary>
    High,

    /// <summary>Read in a secondary text.</summary>
    Medium,

    /// <summary>Not verified.</summary>
    Low,
}
