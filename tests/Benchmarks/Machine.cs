using System.Globalization;
using System.Runtime.InteropServices;

namespace OmbudGuide.Benchmarks;

/// <summary>What the figures were measured on; they mean little without it, so each run begins with it.</summary>
internal static class Machine
{
    public static void Describe()
    {
        Console.WriteLine("OmbudGuide's benchmarks. What is compared is measured in turns in one run, and told as ratios of medians;");
        Console.WriteLine("absolute times hold for this machine at this load only. Lower is better everywhere.");
        Console.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}");
        Console.WriteLine($"load: {Load()}");
#if DEBUG
        Console.WriteLine("This is a Debug build: its figures say nothing. Use -c Release.");
#endif
    }

    /// <summary>The middle value.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Load() => File.Exists("/proc/loadavg")
        ? string.Create(CultureInfo.InvariantCulture, $"{File.ReadAllText("/proc/loadavg").Split(' ')[0]} in the last minute")
        : "not known on this system";
}
