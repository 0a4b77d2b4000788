namespace OmbudGuide.Bot.Statistics;

/// <summary>
/// Puts small figures together, so that none points at a person. A small one never stands alone in its fold: else the others and their sum
/// would tell it. Nothing is left out, and every figure that is shown is true.
/// </summary>
internal static class Folding
{
    /// <param name="lines">Lines of one level.</param>
    /// <param name="least">The smallest figure, other than nothing, that may be told.</param>
    public static IReadOnlyList<CountNode> Of(IReadOnlyList<CountNode> lines, int least)
    {
        var folded = lines.Where(line => line.Count > 0 && line.Count < least).ToList();
        if (folded.Count > 0)
        {
            foreach (var next in lines.Where(line => line.Count >= least).OrderBy(line => line.Count))
            {
                if (folded.Count > 1 && folded.Sum(line => line.Count) >= least) break;
                folded.Add(next);
            }
        }

        var result = new List<CountNode>();
        foreach (var line in lines)
        {
            if (!folded.Contains(line)) result.Add(line with { Parts = Of(line.Parts, least) });
            else if (line == lines.Last(folded.Contains)) result.Add(Together([.. lines.Where(folded.Contains)], least));
        }

        return result;
    }

    private static CountNode Together(IReadOnlyList<CountNode> lines, int least)
    {
        var sum = lines.Sum(line => line.Count);
        return new CountNode([.. lines.SelectMany(line => line.Headings)], sum, [], IsFew: sum < least);
    }
}
