namespace OmbudGuide.Benchmarks.Servers;

/// <summary>The runtime compiles the hot paths again in the background; until it has, a server mostly works for its compiler.</summary>
internal static class WarmUp
{
    private const int Fewest = 20_000;
    private const int MostSlices = 40;

    /// <summary>So many slices in a row that bring no such gain end it.</summary>
    private const int SlicesWithoutGain = 3;
    private const double Gain = 0.97;

    /// <summary>Goes on until the processor time that each takes falls no further; gives how many there were.</summary>
    public static async Task<int> RunAsync(Func<Task<Rate>> slice)
    {
        var (count, best, without) = (0, double.MaxValue, 0);
        for (var number = 0; number < MostSlices && (count < Fewest || without < SlicesWithoutGain); number++)
        {
            var rate = await slice();
            count += rate.Count;
            without = rate.Processor < best * Gain ? 0 : without + 1;
            best = Math.Min(best, rate.Processor);
        }

        return count;
    }
}
