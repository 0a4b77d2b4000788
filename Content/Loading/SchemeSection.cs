using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>What a mandate's <c>scheme</c> says: the ombud's own headings, what falls under each, and how it counts.</summary>
internal sealed record SchemeSection(StatisticsScheme Scheme, IReadOnlyList<DatedFact> Facts, IReadOnlyList<AreaMapping> AreaMappings)
{
    public static SchemeSection Read(Fields section, Reading reading)
    {
        var facts = new List<DatedFact>();
        var mappings = new List<AreaMapping>();
        var matters = Matters(section, facts, reading);
        var groups = section.Each("groups", group =>
        {
            var id = group.Id("id");
            reading.Index.Define(Kind.StatisticsGroup, id, group.Place, default);
            return Entry(group, id, within: null);
        });
        var areas = Areas(section, mappings, reading);
        var scheme = new StatisticsScheme(matters, areas)
        {
            Groups = groups,
            InPercent = section.Flag("in-percent", otherwise: false),
            Case = section.OptionalMap("case", CountingSection.Definition),
            SmallCounts = section.OptionalMap("small-counts", CountingSection.SmallCounts),
            Breaks = CountingSection.Breaks(section),
        };
        return new SchemeSection(scheme with { Published = PublishedSection.Read(section, scheme) }, facts, mappings);
    }

    private static IReadOnlyList<SchemeEntry> Matters(Fields section, List<DatedFact> facts, Reading reading)
    {
        var booked = new HashSet<Issue>();
        var matters = section.EachRequired("matters", matter =>
        {
            var id = matter.Id("id");
            reading.Index.Define(Kind.Matter, id, matter.Place, default);
            foreach (var issue in matter.Options<Issue>("issues"))
            {
                booked.Add(issue);
                facts.Add(new DatedFact(default, [], [], _ => new MatterCategory(issue, id)));
            }

            return Entry(matter, id, matter.Cited("within", Kind.Matter, default));
        });
        foreach (var issue in Enum.GetValues<Issue>().Except(booked))
        {
            section.Refuse(section.PlaceOf("matters"), $"the issue '{Ids.Of(issue)}' is booked under no matter; expected it under one");
        }

        foreach (var deeper in matters.Where(m => m.Within is { } outer && (outer == m.Id || matters.Any(o => o.Id == outer && o.Within is not null))))
        {
            section.Refuse(section.PlaceOf("matters"), $"the matter '{deeper.Id}' is part of '{deeper.Within}', which is itself a part; expected one that stands alone");
        }

        return matters;
    }

    private static IReadOnlyList<SchemeEntry> Areas(Fields section, List<AreaMapping> mappings, Reading reading) => section.EachRequired("areas", area =>
    {
        var id = area.Id("id");
        reading.Index.Define(Kind.StatisticsArea, id, area.Place, default);
        mappings.Add(new AreaMapping(id, area.CitedAll("areas", Kind.Area, default), area.CitedAll("services", Kind.Service, default)));
        return Entry(area, id, area.Cited("group", Kind.StatisticsGroup, default));
    });

    private static SchemeEntry Entry(Fields entry, string id, string? within) => new(id, entry.Translated("name"))
    {
        Definitions = entry.OptionalTranslated("definition"),
        Validity = entry.Validity(),
        Within = within,
    };
}
