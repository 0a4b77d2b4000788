using System.Collections.Concurrent;
using System.Diagnostics;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Mandates;

namespace OmbudGuide.Bot.Audit;

/// <summary>Walks and checks the whole interview, for every municipality, on a day and around each change of law or mandate.</summary>
public sealed class Auditor(ContentLibrary content, Guide guide)
{
    private const int FewestYearsBack = 2;

    private readonly Likeness _likeness = new(guide);

    /// <summary>
    /// The days judged: the day, and each day on which something changes with the days before and after it, all that are to come and of those
    /// that have been as far back as a matter of the day can reach.
    /// </summary>
    public IReadOnlyList<DateOnly> DaysOf(string municipality, DateOnly day) =>
    [
        .. content.ChangeDays(municipality)
            .Where(change => change >= Reach(content.WorldFor(municipality, day)))
            .SelectMany(change => (IEnumerable<DateOnly>)[change.AddDays(-1), change, change.AddDays(1)])
            .Where(each => each >= ContentLibrary.FirstDay && each <= ContentLibrary.LastDay)
            .Append(day)
            .Distinct()
            .Order(),
    ];

    /// <summary>
    /// How far back a matter of the day can reach: as far as the longest time within which the law lets something be complained of, taken up late
    /// or brought on, and as the mandate's age limit; two years at least. Law that was over before is not encoded as it was.
    /// </summary>
    private static DateOnly Reach(World world) => world.Services.Values
        .SelectMany(service => service.Regimes.Concat(service.Changed.Select(version => version.Regime)))
        .SelectMany(regime => (Period?[])[regime.Length, regime.LateBar, regime.NextLength])
        .Concat(world.Standing.Select(fact => fact switch
        {
            AgeLimit limit => limit.Length,
            ParliamentaryOmbud ombud => ombud.Within,
            _ => (Period?)null,
        }))
        .OfType<Period>()
        .Select(length => length.WorkingDays == 0 ? length.Before(world.Today) : world.Today)
        .Append(world.Today.AddYears(-FewestYearsBack))
        .Min();

    /// <summary>Audits some municipalities, or all.</summary>
    /// <param name="municipality">One municipality's id, or null for all. What nobody sees is a breach only where all were looked at.</param>
    /// <param name="progress">Is told how much of the work is done.</param>
    /// <param name="dayAlone">Only the day itself is judged, without the days around changes: quick, and no proof that nothing is missing on those.</param>
    public AuditReport Run(string? municipality, DateOnly day, IProgress<(int Done, int Of)>? progress, CancellationToken cancellationToken, bool dayAlone = false)
    {
        var watch = Stopwatch.StartNew();
        var audits = content.Municipalities.Where(m => municipality is null || m.Id == municipality)
            .Select(m => new MunicipalityWork(content, guide, m, day, dayAlone ? [day] : DaysOf(m.Id, day), withAwaitedLaw: !dayAlone))
            .ToList();
        var chains = audits.SelectMany(audit => audit.Chains(_likeness)).ToList();
        var done = 0;
        // The longest work is begun first, so that no core is left alone with it at the end.
        Parallel.ForEach(
            Partitioner.Create(chains.OrderByDescending(chain => chain.Count), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            chain =>
            {
                chain.Walk();
                progress?.Report((Interlocked.Increment(ref done), chains.Count));
            });

        var seen = audits.ConvertAll(audit => audit.Sum(day));
        var coverage = new Coverage();
        seen.ForEach(one => coverage.Add(one.Coverage));
        var unseen = new NeverSeen(content, guide, seen).Breaches(day, everythingWalked: municipality is null && !dayAlone);
        return new AuditReport(
            content.Version,
            day,
            watch.Elapsed,
            (guide.Rules.Count, coverage.Fired.Count),
            [.. guide.Rules.Where(rule => rule.Tags.Contains(RuleTags.Ready) && !coverage.Fired.Contains(rule)).Select(rule => rule.Name)],
            seen.ConvertAll(one => one.Audit),
            [
                .. seen.SelectMany(one => one.Breaches).Concat(Alike.ReadingTooMuch(guide, day)).Concat(unseen)
                    .GroupBy(breach => (breach.Kind, breach.Subject, breach.Municipality))
                    .Select(same => same.MinBy(breach => breach.Path.Count)!)
                    .OrderBy(breach => breach.Kind).ThenBy(breach => breach.Municipality, StringComparer.Ordinal).ThenBy(breach => breach.Subject, StringComparer.Ordinal),
            ]);
    }
}
