namespace OmbudGuide.Bot.Language;

/// <summary>The features found in a text, by their numbers. The same may be added more than once, and counts once.</summary>
/// <param name="first">Room for as many as most texts have.</param>
internal ref struct FeatureNumbers(Span<int> first)
{
    private Span<int> _numbers = first;
    private int _count;

    /// <param name="number">Of a feature; 0 for none.</param>
    public void Add(int number)
    {
        if (number == 0)
        {
            return;
        }

        if (_count == _numbers.Length)
        {
            var more = new int[_numbers.Length * 2];
            _numbers.CopyTo(more);
            _numbers = more;
        }

        _numbers[_count++] = number;
    }

    /// <summary>Adds the weights of each feature to the sums.</summary>
    /// <param name="weights">Of each feature for each outcome, by the number of the feature, in tenths.</param>
    public readonly void Sum(ReadOnlySpan<short> weights, Span<float> sums)
    {
        var numbers = _numbers[.._count];
        numbers.Sort();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i > 0 && numbers[i] == numbers[i - 1])
            {
                continue;
            }

            var own = weights.Slice(numbers[i] * sums.Length, sums.Length);
            for (var k = 0; k < own.Length; k++)
            {
                sums[k] += own[k] / FeatureWeights.Unit;
            }
        }
    }
}
