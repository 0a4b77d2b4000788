using System.Collections.Concurrent;
using System.Diagnostics;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Mandates;

namespace OmbudGuide.Bot.Audit;

/// <summary>Walks and checks the whole interview, for every municipality, on a day and around each change of law or mandate.</summary>
public sealed class Auditor(ContentLibrary content, Guide guide)
{
    private const int YearsBack = 2;

    private readonly Likeness _likeness = new(guide);

    /// <summary>
    /// The days judged: the day, and each day on which something changes with the days before and after it. The content encodes the law as
    /// it is and will be; of what has been, the last two years, which is as far back as a matter of today can reach.
    /// </summary>
    public IReadOnlyList<DateOnly> DaysOf(string municipality, DateOnly day) =>
    [
        .. content.ChangeDays(municipality)
            .Where(change => change >= day.AddYears(-YearsBack))
            .SelectMany(change => (IEnumerable<DateOnly>)[change.AddDays(-1), change, change.AddDays(1)])
            .Where(each => each >= ContentLibrary.FirstDay && each <= ContentLibrary.LastDay)
            .Append(day)
            .Distinct()
            .Order(),
    ];

    /// <summary>Audits some municipalities, or all.</summary>
    /// <param name="municipality">One municipality's id, or null for all. What nobody sees is a breach only where all were looked at.</param>
    /// <param name="progress">Is told how much of the work is done.</param>
    public AuditReport Run(string? municipality, DateOnly day, IProgress<(int Done, int Of)>? progress, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var audits = content.Municipalities.Where(m => municipality is null || m.Id == municipality)
            .Select(m => new MunicipalityWork(content, guide, m, day, DaysOf(m.Id, day)))
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
        var unseen = municipality is null ? new NeverSeen(content, guide, seen).Breaches(day) : [];
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
