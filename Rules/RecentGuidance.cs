using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules;

/// <summary>
/// Judges as the guide does, and keeps what it has judged lately. A conversation judges at each turn all that it judged at the turn before, and
/// citizens give the same answers to the same questions; nothing here tells who gave them. Safe for all threads.
/// </summary>
public sealed class RecentGuidance(Guide guide)
{
    /// <summary>So many in each of two halves, for each world. One takes some 20 kB.</summary>
    private const int MostInHalf = 256;

    private readonly ConditionalWeakTable<World, Kept> _byWorld = [];

    /// <summary>As <see cref="Guide.Evaluate"/>: equal answers in the same world may get the same object.</summary>
    /// <exception cref="ArgumentException">An answer names a service or option that the world does not have.</exception>
    public Guidance Evaluate(World world, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(answers);
        var kept = _byWorld.GetOrCreateValue(world);
        if (kept.Find(answers) is { } known) return known;
        var guidance = guide.Evaluate(world, answers);
        kept.Add(answers, guidance);
        return guidance;
    }

    /// <summary>When the younger half is full it becomes the older one, and what nobody has asked for since it did is let go.</summary>
    private sealed class Kept
    {
        private ConcurrentDictionary<Answers, Guidance> _younger = new();
        private ConcurrentDictionary<Answers, Guidance> _older = new();
        private int _young;

        public Guidance? Find(Answers answers)
        {
            if (_younger.TryGetValue(answers, out var guidance)) return guidance;
            if (!_older.TryGetValue(answers, out guidance)) return null;
            Add(answers, guidance);
            return guidance;
        }

        public void Add(Answers answers, Guidance guidance)
        {
            if (!_younger.TryAdd(answers, guidance) || Interlocked.Increment(ref _young) < MostInHalf) return;
            _young = 0;
            (_older, _younger) = (_younger, new());
        }
    }
}
