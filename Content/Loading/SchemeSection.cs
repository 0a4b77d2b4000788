using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>What a mandate's <c>scheme</c> says: the ombud's own headings, and what falls under each.</summary>
internal sealed record SchemeSection(StatisticsScheme Scheme, IReadOnlyList<DatedFact> Facts, IReadOnlyList<AreaMapping> AreaMappings)
{
    public static SchemeSection Read(Fields section, Reading reading)
    {
        var facts = new List<DatedFact>();
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

            return new SchemeEntry(id, matter.Translated("name"));
        });

        foreach (var issue in Enum.GetValues<Issue>().Except(booked))
        {
            section.Refuse(section.PlaceOf("matters"), $"the issue '{Ids.Of(issue)}' is booked under no matter; expected it under one");
        }

        var mappings = new List<AreaMapping>();
        var areas = section.EachRequired("areas", area =>
        {
            var id = area.Id("id");
            reading.Index.Define(Kind.StatisticsArea, id, area.Place, default);
            mappings.Add(new AreaMapping(id, area.CitedAll("areas", Kind.Area, default), area.CitedAll("services", Kind.Service, default)));
            return new SchemeEntry(id, area.Translated("name"));
        });
        return new SchemeSection(new StatisticsScheme(matters, areas), facts, mappings);
    }
}
