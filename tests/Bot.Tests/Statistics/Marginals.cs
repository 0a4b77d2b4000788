namespace OmbudGuide.Bot.Tests.Statistics;

/// <summary>Cases of which only a table's sums are known: each heading stands on as many of them as the table says.</summary>
internal static class Marginals
{
    /// <summary>
    /// The headings of each of <paramref name="cases"/> cases. A case has none twice, and each has one before any has two; where the figures are
    /// fewer than the cases, the last ones have none.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Spread(int cases, params IReadOnlyList<(string Id, int Count)> figures)
    {
        Assert.All(figures, figure => Assert.InRange(figure.Count, 0, cases));
        var spread = Enumerable.Range(0, cases).Select(_ => new List<string>()).ToList();
        var at = 0;
        foreach (var id in figures.SelectMany(figure => Enumerable.Repeat(figure.Id, figure.Count))) spread[at++ % cases].Add(id);
        return spread;
    }

    /// <summary>A day in each month for as many cases as it has.</summary>
    public static IEnumerable<DateOnly> Days(int year, params IEnumerable<(int Month, int Cases)> months) =>
        months.SelectMany(month => Enumerable.Range(0, month.Cases).Select(number => new DateOnly(year, month.Month, 1 + (number % 13))));

    /// <summary>Days evenly over a time, its first and its last among them.</summary>
    public static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to, int cases) =>
        Enumerable.Range(0, cases).Select(number => from.AddDays((int)((long)number * (to.DayNumber - from.DayNumber) / Math.Max(1, cases - 1))));

    public static IEnumerable<Counted> Cases(
        IEnumerable<DateOnly> days, IEnumerable<IReadOnlyList<string>> matters, IEnumerable<IReadOnlyList<string>> areas) =>
        days.Zip(matters, areas).Select(each => new Counted(each.First, each.Second, each.Third));
}
