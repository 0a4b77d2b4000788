using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Impact;

/// <summary>Looks for all that rests on a source, in every municipality of its country and through all changes of the law.</summary>
internal sealed class ImpactSearch(ContentLibrary content, Guide guide)
{
    /// <summary>By the type of an answer, the question that it answers.</summary>
    private static readonly Dictionary<Type, Question> Answered = typeof(Known).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Known)))
        .ToDictionary(type => type, type => ((Known)Activator.CreateInstance(type, Activator.CreateInstance(type.GetConstructors()[0].GetParameters()[0].ParameterType))!).Question);

    /// <param name="day">The day whose texts and names are shown.</param>
    /// <returns>Null where there is no such source.</returns>
    public SourceImpact? Of(string source, DateOnly day)
    {
        var versions = content.Sources.Where(each => each.Id == source).ToList();
        if (versions.Count == 0) return null;
        var country = source.Split('.')[0];
        var municipalities = content.Municipalities.Where(each => each.Country == country).ToList();
        var older = Older(source);
        var cited = older.Append(source).ToHashSet(StringComparer.Ordinal);
        var worlds = municipalities.SelectMany(Worlds).ToList();
        var standing = worlds.SelectMany(world => world.Standing.OfType<ISourced>().Where(Cites).Select(fact => (Fact: fact, world.Municipality))).ToList();
        var services = worlds.SelectMany(world => world.Services.Values).ToList();
        var regimes = services.SelectMany(each => each.Regimes).Where(Cites).ToList();
        var facts = standing.Select(one => one.Fact).Concat(regimes).Concat(services.SelectMany(each => each.AlsoHelps).Where(Cites)).DistinctBy(Said).ToList();
        var first = municipalities[0];
        var rules = Rules(country, cited, facts, content.Texts.For(first.Id), first.Languages[0]);
        var touched = guide.Rules.Where(rule => rules.Exists(one => one.Rule == rule.Name)).ToList();
        var language = first.Languages[0];
        var latest = versions.MaxBy(each => each.From ?? DateOnly.MinValue)!;
        return new SourceImpact(
            source,
            $"{latest.Title(language)} {latest.Locator}".TrimEnd(),
            latest.Gist(language) ?? latest.Quote(language),
            [.. versions.Select(Days)],
            older,
            rules,
            [
                .. standing.GroupBy(one => Said(one.Fact), StringComparer.Ordinal)
                    .Select(same => new TouchedPoint(same.Key, [.. same.Select(one => one.Municipality).Distinct(StringComparer.Ordinal)]))
                    .OrderBy(point => point.Fact, StringComparer.Ordinal),
            ],
            [
                .. regimes.DistinctBy(Said).OrderBy(regime => regime.Id, StringComparer.Ordinal).Select(regime => new TouchedRegime(
                    regime.Id, Said(regime), [.. services.Where(each => each.Regimes.Any(one => Said(one) == Said(regime))).Select(each => each.Service.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
            ],
            Services(services, regimes, first),
            [.. municipalities.SelectMany(each => content.Authorities(each.Id, day).Values).Where(each => each.Sources.Any(cited.Contains)).Select(each => each.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. touched.SelectMany(TextsOf).Where(key => content.Texts.For(first.Id).Has(key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. touched.SelectMany(QuestionsOf).Distinct().Order().Select(question => Ids.Of(question))],
            Where(municipalities, rules, standing, regimes.Count + services.Count(each => Cites(each.Service) || each.AlsoHelps.Any(Cites)) > 0));

        bool Cites(ISourced fact) => fact.Sources.Any(cited.Contains);

        List<TouchedService> Services(List<ServiceFacts> all, List<ComplaintRegime> touchedRegimes, Municipality named)
        {
            var ids = touchedRegimes.Select(regime => regime.Id).ToHashSet(StringComparer.Ordinal);
            var names = content.Catalogue(named.Id).Services.ToDictionary(each => each.Id, each => each.Name(named.Languages[0]), StringComparer.Ordinal);
            return
            [
                .. all.Select(each => (each.Service.Id, Why: string.Join(", ", new[]
                    {
                        Cites(each.Service) ? "cites it" : null,
                        each.Holdings.Any(holding => holding.Regime is { } regime && ids.Contains(regime)) ? "complaint" : null,
                        each.AlsoHelps.Any(Cites) ? "another body helps" : null,
                    }.OfType<string>())))
                    .Where(one => one.Why.Length > 0)
                    .GroupBy(one => one.Id, StringComparer.Ordinal)
                    .Select(same => new TouchedService(same.Key, names.GetValueOrDefault(same.Key, same.Key), same.MaxBy(one => one.Why.Length).Why))
                    .OrderBy(one => one.Id, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>The municipality's world on each day that something changes, today's law and the awaited law included.</summary>
    private IEnumerable<World> Worlds(Municipality municipality)
    {
        var changes = content.ChangeDays(municipality.Id);
        foreach (var day in changes.Prepend(ContentLibrary.FirstDay)) yield return content.WorldFor(municipality.Id, day);
        if (content.WorldUnderAwaitedLaw(municipality.Id, changes.LastOrDefault(ContentLibrary.FirstDay)) is { } awaited) yield return awaited;
    }

    private List<TouchedRule> Rules(string country, HashSet<string> cited, List<ISourced> facts, Texts texts, string language) =>
    [
        .. from rule in guide.RulesIn(country)
           let cites = Guide.CitationsOf(rule).Any(citation => cited.Contains(citation.Id))
           let resting = facts.Where(fact => RuleReads.Of(rule).RestsOn(fact.GetType()) && RuleReads.Of(rule).MayRestOn(fact)).Select(Kind).Distinct(StringComparer.Ordinal).ToList()
           where cites || resting.Count > 0
           orderby !cites, rule.Name
           select new TouchedRule(rule.Name, cites ? "cites it" : $"rests on {string.Join(", ", resting)}", texts.Find(language, $"rules.{rule.Name}")),
    ];

    /// <summary>What the rule says: itself in plain words, and what it concludes.</summary>
    private static IEnumerable<string> TextsOf(RuleInfo rule) =>
        [$"rules.{rule.Name}", .. RuleSays.Of(rule).Texts, .. RuleSays.Of(rule).Questions.Select(question => $"questions.{Ids.Of(question)}.text")];

    private static IEnumerable<Question> QuestionsOf(RuleInfo rule) =>
        RuleSays.Of(rule).Questions.Concat(Answered.Where(one => RuleReads.Of(rule).RestsOn(one.Key)).Select(one => one.Value));

    private List<string> Older(string source)
    {
        var all = new List<string>();
        for (var open = new Queue<string>([source]); open.TryDequeue(out var next);)
        {
            foreach (var old in content.Sources.Where(each => each.Id == next).SelectMany(each => each.Succeeds).Where(old => !all.Contains(old, StringComparer.Ordinal)))
            {
                all.Add(old);
                open.Enqueue(old);
            }
        }

        return all;
    }

    private static List<string> Where(List<Municipality> all, List<TouchedRule> rules, List<(ISourced Fact, string Municipality)> standing, bool everywhere) =>
    [
        .. all.Select(each => each.Id)
            .Where(id => everywhere || rules.Exists(rule => rule.Why == "cites it") || standing.Exists(one => one.Municipality == id)),
    ];

    private static string Days(SourceEntry source) => !source.HasADay ? "passed, no first day yet" : $"{source.From?.ToString("O") ?? "always"} – {source.To?.ToString("O") ?? "open"}";

    private static string Kind(ISourced fact) => fact switch
    {
        ComplaintRegime => "a complaint regime",
        LawPeriod period => $"the length of time '{period.Id}'",
        _ => FactLine.Kind(fact),
    };

    private static string Said(ISourced fact) => FactLine.Of(fact);
}
