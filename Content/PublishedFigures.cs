namespace OmbudGuide.Content;

/// <summary>The figures of a report that the ombud has published, as they stand in it, whether or not they add up.</summary>
/// <param name="Year">The year of its title; null for a report in between.</param>
/// <param name="From">The first day that it counts.</param>
/// <param name="To">The last day that it counts.</param>
/// <param name="Sources">Where they stand.</param>
/// <param name="Cases">How many cases; null where only some headings were published.</param>
/// <param name="Matters">Cases of each matter, by its id; of those that were published.</param>
/// <param name="Areas">The same for areas.</param>
/// <param name="Groups">The same for groups of areas.</param>
/// <param name="Apart">What was told beside the cases; null where it was not.</param>
/// <param name="Remarks">What in them does not add up, or is easily misread.</param>
public sealed record PublishedFigures(
    int? Year,
    DateOnly From,
    DateOnly To,
    Translated Sources,
    int? Cases,
    IReadOnlyDictionary<string, int> Matters,
    IReadOnlyDictionary<string, int> Areas,
    IReadOnlyDictionary<string, int> Groups,
    int? Apart,
    IReadOnlyList<Translated> Remarks)
{
    public string Source(string language) => Sources.In(language);
}
