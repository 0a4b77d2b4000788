namespace OmbudGuide.Bot.Tests.Language.Measured;

/// <summary>What came of reading one set.</summary>
/// <param name="set">Its name. Of a set that nobody tunes on nothing but figures is kept.</param>
public sealed class Measurement(string set)
{
    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, Tally> _calibration = [];
    private readonly List<Miss> _misses = [];
    private readonly Dictionary<(string Kind, string Expected, string Read), int> _confusions = [];

    public string Set { get; } = set;

    /// <summary>One a kind, in the order in which they were first met.</summary>
    public IEnumerable<Tally> Tallies => _tallies.Values;

    /// <summary>By tenths of the score that the best service was given: how often it was one of those meant.</summary>
    public IEnumerable<Tally> Calibration => _calibration.Values;

    /// <summary>What was missed or read wrongly; empty for a set that nobody tunes on.</summary>
    public IReadOnlyList<Miss> Misses => _misses;

    /// <summary>What was taken for what, and how often; empty for a set that nobody tunes on, of which it would tell what to tune.</summary>
    public IEnumerable<Confusion> Confusions => _confusions.Select(c => new Confusion(c.Key.Kind, c.Key.Expected, c.Key.Read, c.Value));

    /// <summary>Counts what one case tells of a kind.</summary>
    /// <param name="expected">What is to be read; several right values of one are parted by a slash.</param>
    /// <param name="harmless">What may be read besides.</param>
    /// <param name="confusion">The name of a value among the confusions; null where it is not worth telling what was taken for what.</param>
    public void Mark(
        string kind, MeasuredCase of, IEnumerable<string> expected, IEnumerable<string> read, IReadOnlyList<string>? harmless = null, Func<string, string>? confusion = null)
    {
        if (!_tallies.TryGetValue(kind, out var tally))
        {
            _tallies.Add(kind, tally = new Tally(kind));
        }

        var left = read.ToList();
        var missed = new List<string>();
        foreach (var value in expected)
        {
            tally.Expected++;
            var found = left.FindIndex(r => Allows(value, r));
            if (found < 0)
            {
                missed.Add(value);
                continue;
            }

            left.RemoveAt(found);
            tally.Read++;
            tally.Right++;
        }

        left.RemoveAll(r => harmless?.Any(h => Allows(h, r)) == true);
        tally.Read += left.Count;
        if (missed.Count + left.Count > 0 && !MeasuredCase.IsKeptApart(Set))
        {
            _misses.Add(new Miss(kind, of.Text, string.Join(", ", missed), string.Join(", ", left)));
            for (var i = 0; confusion is not null && i < Math.Max(missed.Count, left.Count); i++)
            {
                var key = (kind, i < missed.Count ? confusion(missed[i]) : "", i < left.Count ? confusion(left[i]) : "");
                _confusions[key] = _confusions.GetValueOrDefault(key) + 1;
            }
        }
    }

    /// <summary>Counts a best service by its score.</summary>
    public void Calibrate(double score, bool right)
    {
        var tenth = Math.Clamp((int)(score * 10), 0, 9);
        if (!_calibration.TryGetValue(tenth, out var tally))
        {
            _calibration.Add(tenth, tally = new Tally(FormattableString.Invariant($"score from {tenth / 10.0:F1}")));
        }

        tally.Read++;
        tally.Right += right ? 1 : 0;
    }

    /// <summary>Whether one of the values parted by slashes is the one read.</summary>
    public static bool Allows(string values, string read) => values.Split('/').Contains(read, StringComparer.Ordinal);
}

/// <summary>What was expected and not read, and what was read and not expected.</summary>
public sealed record Miss(string Kind, string Text, string Expected, string Read);

/// <summary>What was to be read and what was read in its place, either empty where it was nothing, and how often.</summary>
public sealed record Confusion(string Kind, string Expected, string Read, int Count);
