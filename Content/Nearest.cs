namespace OmbudGuide.Content;

/// <summary>What somebody probably meant to write.</summary>
public static class Nearest
{
    /// <summary>"; did you mean 'x'?" where a candidate is near, else nothing.</summary>
    public static string Hint(string written, IEnumerable<string> candidates) =>
        To(written, candidates) is { } near ? $"; did you mean '{near}'?" : "";

    /// <summary>The nearest candidate, or null where none is near.</summary>
    public static string? To(string written, IEnumerable<string> candidates)
    {
        // Two slips, or one in a short word: more would suggest what nobody meant.
        var most = written.Length <= 4 ? 1 : 2;
        return candidates
            .Where(c => Math.Abs(c.Length - written.Length) <= most)
            .Select(c => (Candidate: c, Distance: Distance(written, c)))
            .Where(c => c.Distance <= most)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Candidate, StringComparer.Ordinal)
            .Select(c => c.Candidate)
            .FirstOrDefault();
    }

    /// <summary>Insertions, deletions, changes and swaps of neighbours that lead from one word to the other.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0 ? i + j : Step(d, a, b, i, j);
            }
        }

        return d[a.Length, b.Length];
    }

    private static int Step(int[,] d, string a, string b, int i, int j)
    {
        var change = a[i - 1] == b[j - 1] ? 0 : 1;
        var least = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(least, d[i - 2, j - 2] + 1) : least;
    }
}
