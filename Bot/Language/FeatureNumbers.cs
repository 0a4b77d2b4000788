namespace OmbudGuide.Bot.Language;

/// <summary>Adds up what the features found in a text weigh. The same may be added more than once, and counts once.</summary>
/// <param name="weights">Of each feature for each outcome, by the number of the feature, in tenths.</param>
/// <param name="seen">Nothing yet: a bit for each feature.</param>
/// <param name="sums">Of each outcome.</param>
internal readonly ref struct FeatureNumbers(ReadOnlySpan<short> weights, Span<ulong> seen, Span<float> sums)
{
    private const int BitsOfWord = 64;

    private readonly ReadOnlySpan<short> _weights = weights;
    private readonly Span<ulong> _seen = seen;
    private readonly Span<float> _sums = sums;

    /// <summary>How long <c>seen</c> has to be for so many features.</summary>
    public static int WordsFor(int features) => (features / BitsOfWord) + 1;

    /// <param name="number">Of a feature; 0 for none.</param>
    public void Add(int number)
    {
        ref var word = ref _seen[number / BitsOfWord];
        var bit = 1ul << (number % BitsOfWord);
        if (number == 0 || (word & bit) != 0)
        {
            return;
        }

        word |= bit;
        var own = _weights.Slice(number * _sums.Length, _sums.Length);
        for (var i = 0; i < own.Length; i++)
        {
            _sums[i] += own[i];
        }
    }
}
