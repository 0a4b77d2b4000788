namespace OmbudGuide.Content.Loading;

/// <summary>Reads <c>published</c>: figures as the ombud's reports have them, by the ids of the scheme's headings.</summary>
internal static class PublishedSection
{
    private const int MostCases = 1_000_000;

    public static IReadOnlyList<PublishedFigures> Read(Fields section, StatisticsScheme scheme)
    {
        var published = section.Each("published", figures => Figures(figures, scheme));
        for (var i = 1; i < published.Count; i++)
        {
            if (published[i].From < published[i - 1].From)
            {
                section.Refuse(section.PlaceOf("published"), $"the figures from {published[i].From:O} on stand after those from {published[i - 1].From:O} on; expected the earliest first");
            }

            if (published[i].Year is { } year && published.Take(i).Any(p => p.Year == year))
            {
                section.Refuse(section.PlaceOf("published"), $"the year {year} is published twice; expected it once");
            }
        }

        return published;
    }

    private static PublishedFigures Figures(Fields figures, StatisticsScheme scheme)
    {
        var year = figures.Has("year") ? figures.Number("year", 1990, 2100) : (int?)null;
        var during = figures.Validity();
        if (year is null && (during.From is null || during.To is null))
        {
            figures.Refuse(figures.Place, "figures without a time; expected 'year', or 'from' and 'to', or all three");
        }

        return new PublishedFigures(
            year,
            during.From ?? new DateOnly(year ?? 1990, 1, 1),
            during.To ?? new DateOnly(year ?? 1990, 12, 31),
            figures.Translated("source"),
            OptionalNumber(figures, "cases"),
            Counts(figures, "matters", scheme.Matters),
            Counts(figures, "areas", scheme.Areas),
            Counts(figures, "groups", scheme.Groups),
            OptionalNumber(figures, "apart"),
            figures.EachTranslated("remarks"));
    }

    private static Dictionary<string, int> Counts(Fields figures, string key, IReadOnlyList<SchemeEntry> headings) =>
        figures.OptionalMap(key, counts => headings
            .Select(heading => (heading.Id, Count: OptionalNumber(counts, heading.Id)))
            .Where(each => each.Count is not null)
            .ToDictionary(each => each.Id, each => each.Count!.Value, StringComparer.Ordinal)) ?? [];

    private static int? OptionalNumber(Fields fields, string key) => fields.Optional(key) is null ? null : fields.Number(key, 0, MostCases);
}
