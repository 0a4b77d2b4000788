namespace OmbudGuide.Content;

/// <summary>The ombud's own headings for the year's statistics.</summary>
/// <param name="Matters">What inquiries are about.</param>
/// <param name="Areas">Which part of the municipality they concern.</param>
public sealed record StatisticsScheme(IReadOnlyList<SchemeEntry> Matters, IReadOnlyList<SchemeEntry> Areas)
{
    public SchemeEntry? FindMatter(string id) => Matters.FirstOrDefault(m => m.Id == id);

    public SchemeEntry? FindArea(string id) => Areas.FirstOrDefault(a => a.Id == id);
}

/// <summary>One heading.</summary>
public sealed record SchemeEntry(string Id, Translated Names)
{
    public string Name(string language) => Names.In(language);
}
