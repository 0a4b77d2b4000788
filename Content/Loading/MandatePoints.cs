using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>Reads the points of a mandate into facts. A point is a map, or a list of maps where it changes from a day on.</summary>
internal static class MandatePoints
{
    /// <summary>Points that say one thing and have no more to them than their sources.</summary>
    private static readonly (string Key, Func<IReadOnlyList<string>, object> Make)[] Plain =
    [
        ("other-ombuds-assessed", s => new OtherOmbudsAssessed(s)),
        ("on-the-citizens-terms", s => new OnTheCitizensTerms(s)),
        ("appeal-first", s => new AppealFirst(s)),
        ("not-the-content-of-decisions", s => new NotTheContentOfDecisions(s)),
        ("unit-is-heard", s => new UnitIsHeard(s)),
        ("unit-answers-first", s => new UnitAnswersFirst(s)),
        ("leader-first-is-advised", s => new LeaderFirstIsAdvised(s)),
        ("result-is-notified", s => new ResultIsNotified(s)),
        ("written-is-preferred", s => new WrittenIsPreferred(s)),
        ("opinions-are-advisory", s => new OpinionsAreAdvisory(s)),
        ("sees-the-documents", s => new SeesTheDocuments(s)),
        ("own-initiative", s => new OwnInitiative(s)),
        ("relatives-may-ask", s => new RelativesMayAsk(s)),
        ("power-of-attorney-required", s => new PowerOfAttorneyRequired(s)),
    ];

    /// <summary>What rules know a mandate to exclude matters by, and to be silent on.</summary>
    private static readonly string[] Bodies = ["courts", "parliamentary-ombud", "appeal-body"];
    private static readonly string[] Silences = ["courts", "parliamentary-ombud", "age-limit", "service-level", "employment", "private-performers"];

    public static IReadOnlyList<DatedFact> Read(Fields points, Reading reading)
    {
        List<DatedFact> facts =
        [
            .. Required(points, "scope", (p, d) =>
            {
                var areas = Areas(p, d, reading);
                var open = p.CitedAll("open-areas", Kind.Area, d);
                var privatePerformers = p.Flag("private-performers", otherwise: false);
                return s => new MandateScope(areas, open, privatePerformers, s);
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
            .. Several(points, points.Optional("excluded-once-with"), p =>
            {
                var body = OneOf(p, "body", Bodies);
                return s => new ExcludedOnceWith(body, s);
            }),
            .. Several(points, points.Optional("silent-on"), p =>
            {
                var point = OneOf(p, "point", Silences);
                return s => new SilentOn(point, s);
            }, mayLackSources: true),
            .. Plain.SelectMany(point => Single(points, point.Key, points.Optional(point.Key), (_, _) => point.Make)),
        ];

        if (points.Has("age-flexibility") && !points.Has("age-limit"))
        {
            points.Refuse(points.PlaceOf("age-flexibility"), "'age-flexibility' without 'age-limit'; expected the limit that it softens");
        }

        return facts;
    }

    private static string OneOf(Fields point, string key, string[] known)
    {
        var id = point.Id(key);
        if (id.Length > 0 && !known.Contains(id, StringComparer.Ordinal))
        {
            point.Refuse(point.PlaceOf(key), $"'{id}' is nothing that rules know; expected one of {string.Join(", ", known)}{Nearest.Hint(id, known)}");
        }

        return id;
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
