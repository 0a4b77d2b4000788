namespace OmbudGuide.Content;

/// <summary>A body that citizens can turn to, as one municipality's citizens meet it.</summary>
/// <param name="Names">Its name.</param>
/// <param name="Tasks">What it does for the citizen, in a sentence.</param>
/// <param name="Limits">When it does not, or on which conditions; null where nothing is to be said.</param>
/// <param name="Validity">When there is such a body.</param>
/// <param name="Checked">The day of the text it was read in; null where it has not been verified.</param>
public sealed record AuthorityEntry(
    string Id,
    Translated Names,
    Translated Tasks,
    Translated? Limits,
    Contact Contact,
    Validity Validity,
    IReadOnlyList<string> Sources,
    Confidence? Confidence,
    DateOnly? Checked)
{
    public string Name(string language) => Names.In(language);

    public string Does(string language) => Tasks.In(language);

    public string? Limit(string language) => Limits?.In(language);
}

/// <summary>How to reach a body. What is not known is null, never made up.</summary>
public sealed record Contact(string? Phone, string? Email, Uri? Url, Translated? OpeningHours, Translated? VisitingAddress)
{
    internal static Contact None { get; } = new(null, null, null, null, null);

    public string? Hours(string language) => OpeningHours?.In(language);

    public string? Visit(string language) => VisitingAddress?.In(language);
}
