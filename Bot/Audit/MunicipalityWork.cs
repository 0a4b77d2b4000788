using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Bot.Audit;

/// <summary>One municipality's part of the audit.</summary>
internal sealed class MunicipalityWork(ContentLibrary content, Guide guide, Municipality municipality, DateOnly day, IReadOnlyList<DateOnly> days, bool withAwaitedLaw)
{
    private const string NoService = "";

    /// <summary>The world of each day and, on the day after the last, the one in which the acts that are passed have begun.</summary>
    private readonly IReadOnlyList<World> _worlds =
    [
        .. days.Select(each => content.WorldFor(municipality.Id, each)),
        .. withAwaitedLaw && content.WorldUnderAwaitedLaw(municipality.Id, days.Max().AddDays(1)) is { } awaited ? (World[])[awaited] : [],
    ];

    private List<ServiceChain> _chains = [];

    /// <summary>Services with the same facts, over all days. The day asked for is walked first, then those with the most rules: what is left of them elsewhere is proved equal.</summary>
    public IReadOnlyList<ServiceChain> Chains(Likeness likeness)
    {
        var chains = new Dictionary<string, ServiceChain>(StringComparer.Ordinal);
        var worlds = _worlds
            .OrderByDescending(world => world.Today == day)
            .ThenByDescending(world => guide.RulesOn(world).Count)
            .ThenByDescending(world => world.Today);
        foreach (var world in worlds)
        {
            Chain(NoService).Add(world, []);
            foreach (var alike in ServiceClasses.Of(world))
            {
                Chain(ServiceClasses.Shape(world.Services[alike[0]])).Add(world, alike);
            }
        }

        _chains = [.. chains.Values];
        return _chains;

        ServiceChain Chain(string shape) =>
            chains.TryGetValue(shape, out var known) ? known : chains[shape] = new ServiceChain(guide, likeness);
    }

    /// <summary>Adds up what the walks found.</summary>
    public Seen Sum(DateOnly asked)
    {
        var all = _chains.SelectMany(chain => chain.Days).ToList();
        var onTheDay = all.Where(seen => seen.World.Today == asked).ToList();
        var coverage = new Coverage();
        foreach (var walk in all.Select(seen => seen.Walk).Distinct())
        {
            coverage.Add(walk.Coverage);
        }

        var breaches = all.SelectMany(seen => seen.Walk.Breaches.Concat(seen.Unlike).Concat(MissingBodies(seen))).Concat(Root(coverage)).ToList();
        var longest = onTheDay.MaxBy(seen => seen.Walk.Whole.Longest)!.Walk;
        var services = onTheDay.Sum(seen => seen.Services.Count);
        return new Seen(
            new MunicipalityAudit(
                municipality.Id,
                days,
                services,
                onTheDay.Count - 1,
                onTheDay.Sum(seen => seen.Walk.Whole.Ends),
                onTheDay.Sum(seen => seen.Walk.Whole.Points),
                all.Sum(seen => seen.Walk.Whole.Ends),
                (all.Count(seen => !seen.Shared), all.Count(seen => seen.Shared)),
                (longest.Whole.Longest + 1, longest.Longest),
                onTheDay.Sum(seen => (seen.Walk.Whole.Mean + 1) * seen.Services.Count) / services,
                onTheDay.SelectMany(seen => seen.Walk.Outcomes).GroupBy(outcome => outcome.Key).ToDictionary(same => same.Key, same => same.MinBy(path => path.Value.Count).Value),
                new ElsewhereAudit(
                    [
                        .. onTheDay.SelectMany(seen => seen.Walk.Changes).GroupBy(change => change.Key)
                            .Select(same => (Change: same.Key, Ends: same.Sum(change => change.Value)))
                            .OrderByDescending(change => change.Ends).ThenBy(change => change.Change.ToString(), StringComparer.Ordinal),
                    ],
                    onTheDay.Sum(seen => seen.Walk.Fixed)),
                all.Where(seen => !seen.Shared).Sum(seen => seen.Walk.Referrals),
                all.Where(seen => !seen.Shared).Sum(seen => seen.Walk.Tried)),
            municipality,
            coverage,
            breaches);
    }

    /// <summary>Before the service is named: it is asked for, and danger is met at once.</summary>
    private IEnumerable<Breach> Root(Coverage coverage)
    {
        foreach (var world in _worlds)
        {
            var start = guide.Evaluate(world, Answers.None);
            coverage.Take(start);
            if (start.Next != Question.Service)
            {
                yield return Here(BreachKind.QuestionNeverAsked, world, Ids.Of(Question.Service), "the interview does not begin with the service", Answers.None);
            }

            foreach (var danger in Enum.GetValues<Danger>())
            {
                var guidance = guide.Evaluate(world, Answers.None.With(danger));
                coverage.Take(guidance);
                if (!guidance.Of<Emergency>().Any() || !guidance.Of<Referral>().Any(referral => referral.Role == ReferralRole.Emergency))
                {
                    yield return Here(BreachKind.NoNextStep, world, $"danger/{Ids.Of(danger)}", $"the danger '{Ids.Of(danger)}' leads to nobody who helps at once", guidance.Answers);
                }
            }
        }
    }

    private IEnumerable<Breach> MissingBodies(ServiceChain.Seen seen) => seen.Walk.Coverage.Bodies
        .Where(body => content.FindAuthority(municipality.Id, body, seen.World.Today) is null)
        .Select(body => Here(BreachKind.BodyMissing, seen.World, body, $"the body '{body}' is named, and is not there on the day", seen.Walk.Start));

    private static Breach Here(BreachKind kind, World world, string subject, string what, Answers path) =>
        new(kind, subject, what, world.Municipality, world.Today, path);

    internal sealed record Seen(MunicipalityAudit Audit, Municipality Municipality, Coverage Coverage, IReadOnlyList<Breach> Breaches);
}
