using System.Collections.Frozen;

namespace OmbudGuide.Content.Loading;

/// <summary>
/// Which source takes over from which. A source is succeeded by the one that names it, or else by the act as a whole that succeeds its own
/// act; from the successor's first day on, what cites the old one is taken to cite the new.
/// </summary>
internal sealed class Succession
{
    private readonly FrozenDictionary<string, (string Successor, Validity During)> _steps;

    private Succession(IEnumerable<KeyValuePair<string, (string, Validity)>> steps) => _steps = steps.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The succession among some sources, by the old one's id; an old source is succeeded by one other.</summary>
    public static Succession Among(IReadOnlyDictionary<string, string> successors, IEnumerable<SourceEntry> sources)
    {
        var during = sources.GroupBy(s => s.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Validity(g.Min(s => s.Validity.From ?? DateOnly.MinValue), g.Max(s => s.Validity.To ?? DateOnly.MaxValue)), StringComparer.Ordinal);
        return new Succession(successors.Where(s => during.ContainsKey(s.Value))
            .Select(s => KeyValuePair.Create(s.Key, (s.Value, during[s.Value]))));
    }

    /// <summary>The first day on which a source is read as another; null where it never is.</summary>
    public DateOnly? TakenOver(string source) =>
        _steps.TryGetValue(source, out var step) && !step.During.IsNever && step.During.From != DateOnly.MinValue ? step.During.From : null;

    /// <summary>By the id of each source that has been succeeded by a day, the source in force that it is then read as.</summary>
    /// <param name="awaited">What has no first day yet is taken to be in force.</param>
    public FrozenDictionary<string, string> On(DateOnly day, bool awaited = false)
    {
        var successors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var old in _steps.Keys)
        {
            // An act may itself have been succeeded; a circle would have been refused when read.
            for (var step = _steps[old]; ; step = _steps[step.Successor])
            {
                if (step.During.Covers(day) || (awaited && step.During.IsNever))
                {
                    successors[old] = step.Successor;
                    break;
                }

                if (!_steps.ContainsKey(step.Successor))
                {
                    break;
                }
            }
        }

        return successors.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
