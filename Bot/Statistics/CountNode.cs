using OmbudGuide.Content;

namespace OmbudGuide.Bot.Statistics;

/// <summary>A line of a table of figures, and the lines that are parts of it.</summary>
/// <param name="Headings">What it counts; several where small figures have been folded together.</param>
/// <param name="Count">Cases; of several headings, how often they have been used.</param>
/// <param name="IsFew">There are some, and fewer than the least that may be told; the count itself is not shown.</param>
public sealed record CountNode(IReadOnlyList<SchemeEntry> Headings, int Count, IReadOnlyList<CountNode> Parts, bool IsFew = false)
{
    /// <summary>The ombud's matters with their parts, in its own order; headings that it did not use then are left out unless something stands there.</summary>
    public static IReadOnlyList<CountNode> Matters(StatisticsScheme scheme, CaseCounts counts) =>
    [
        .. Lines(scheme.Matters.Where(matter => matter.Within is null), counts.Matters, counts.Period, matter => Lines(
            scheme.Matters.Where(part => part.Within == matter.Id), counts.Matters, counts.Period)),
    ];

    /// <summary>The ombud's areas under their groups, and then those that belong to none.</summary>
    public static IReadOnlyList<CountNode> Areas(StatisticsScheme scheme, CaseCounts counts) =>
    [
        .. Lines(scheme.Groups, counts.Groups, counts.Period, group => Lines(
            scheme.Areas.Where(area => area.Within == group.Id), counts.Areas, counts.Period)),
        .. Lines(scheme.Areas.Where(area => area.Within is null), counts.Areas, counts.Period),
    ];

    private static List<CountNode> Lines(
        IEnumerable<SchemeEntry> headings, IReadOnlyDictionary<string, int> counts, CountedPeriod period, Func<SchemeEntry, IReadOnlyList<CountNode>>? parts = null) =>
    [
        .. headings.Select(heading => new CountNode([heading], counts.GetValueOrDefault(heading.Id), parts?.Invoke(heading) ?? []))
            .Where(line => line.Count > 0 || period.Touches(line.Headings[0].Validity)),
    ];
}
