namespace OmbudGuide.Bot.Statistics;

/// <summary>Whole percentages that make 100 together.</summary>
internal static class Shares
{
    /// <summary>
    /// Each figure's share in percent: cut to whole numbers, and what is lacking to 100 goes to those that lost most by the cut, the larger first
    /// where two lost the same. All are 0 where all figures are.
    /// </summary>
    /// <param name="figures">None negative.</param>
    /// <param name="whole">What they are shares of, where they are parts that do not make the whole; else they are shares of their sum.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<int> figures, int whole = 0)
    {
        var rest = whole - figures.Sum(figure => (long)figure);
        return rest > 0 ? [.. OfSum([.. figures, (int)rest]).SkipLast(1)] : OfSum(figures);
    }

    private static int[] OfSum(IReadOnlyList<int> figures)
    {
        var sum = figures.Sum(figure => (long)figure);
        if (sum == 0) return [.. figures.Select(_ => 0)];
        var shares = figures.Select(figure => (int)(100L * figure / sum)).ToArray();
        var lacking = 100 - shares.Sum();
        foreach (var at in Enumerable.Range(0, figures.Count).OrderByDescending(at => 100L * figures[at] % sum).ThenByDescending(at => figures[at]).Take(lacking))
            shares[at]++;
        return shares;
    }
}
