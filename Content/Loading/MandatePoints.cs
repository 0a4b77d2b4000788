using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>Reads the points of a mandate into facts. A point is a map, or a list of maps where it changes from a day on.</summary>
internal static class MandatePoints
{
    public static IReadOnlyList<DatedFact> Read(Fields points, Reading reading)
    {
        List<DatedFact> facts =
        [
            .. Required(points, "scope", (p, d) =>
            {
                var areas = Areas(p, d, reading);
                var privatePerformers = p.Flag("private-performers", otherwise: false);
                return s => new MandateScope(areas, privatePerformers, s);
            }),
            .. Required(points, "connection", (p, _) =>
            {
                var kind = p.Option<ConnectionKind>("kind");
                return s => new ConnectionRequired(kind, s);
            }),
            .. Single(points, "age-limit", points.Optional("age-limit"), (p, _) =>
            {
                var length = p.Period("length");
                return s => new AgeLimit(length, s);
            }),
            .. Several(points, points.Optional("age-flexibility"), p =>
            {
                var reason = p.Option<FlexibilityReason>("reason");
                return s => new AgeFlexibility(reason, s);
            }),
            .. Several(points, points.Required("help"), p =>
            {
                var help = p.Id("help");
                return s => new HelpOffered(help, s);
            }),
            .. Single(points, "other-ombuds-assessed", points.Optional("other-ombuds-assessed"), (_, _) => s => new OtherOmbudsAssessed(s)),
            .. Single(points, "on-the-citizens-terms", points.Optional("on-the-citizens-terms"), (_, _) => s => new OnTheCitizensTerms(s)),
            .. Several(points, points.Optional("silent-on"), p =>
            {
                var point = p.Id("point");
                return s => new SilentOn(point, s);
            }, mayLackSources: true),
        ];

        if (points.Has("age-flexibility") && !points.Has("age-limit"))
        {
            points.Refuse(points.PlaceOf("age-flexibility"), "'age-flexibility' without 'age-limit'; expected the limit that it softens");
        }

        return facts;
    }

    private static IReadOnlyList<string> Areas(Fields scope, Validity during, Reading reading)
    {
        if (scope.Required("areas") is not YamlScalar word)
        {
            return scope.CitedAll("areas", Kind.Area, during);
        }

        if (word.Value != "all")
        {
            reading.Faults.Add(word.Place, $"expected 'all' or a list of service areas, found {word.Kind}");
        }

        return [];
    }

    private static IReadOnlyList<DatedFact> Required(Fields points, string key, Func<Fields, Validity, Func<IReadOnlyList<string>, object>> make) =>
        Single(points, key, points.Required(key), make);

    /// <summary>A point that holds once on any day.</summary>
    private static IReadOnlyList<DatedFact> Single(
        Fields points, string key, YamlNode? node, Func<Fields, Validity, Func<IReadOnlyList<string>, object>> make)
    {
        var facts = points.OneOrMore(node, p =>
        {
            var during = p.Validity();
            return new DatedFact(during, p.RequiredSources(during), [], make(p, during));
        });
        for (var later = 1; later < facts.Count; later++)
        {
            if (facts.Take(later).Any(f => f.Validity.Overlaps(facts[later].Validity)))
            {
                points.Refuse(points.PlaceOf(key), $"'{key}' holds twice {facts[later].Validity}; expected the one to end before the other begins");
            }
        }

        return facts;
    }

    /// <summary>A point of which several hold at a time.</summary>
    private static IReadOnlyList<DatedFact> Several(
        Fields points, YamlNode? node, Func<Fields, Func<IReadOnlyList<string>, object>> make, bool mayLackSources = false) => points.OneOrMore(node, p =>
    {
        var during = p.Validity();
        return new DatedFact(during, mayLackSources ? p.Sources(during) : p.RequiredSources(during), [], make(p));
    });
}
