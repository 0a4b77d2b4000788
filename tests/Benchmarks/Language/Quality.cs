using System.Globalization;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Tests.Language.Measured;
using OmbudGuide.Content;

namespace OmbudGuide.Benchmarks.Language;

/// <summary>How well is read what people write: precision, recall, calibration and confusions, per kind and language, the sets that nobody tunes on apart.</summary>
internal static class Quality
{
    private static readonly string[] Kinds = ["times", "answers", "about", "told", "wording", "more", "drawn", "danger", "scenes", "worries", "personal-data"];
    private static readonly string[] Languages = ["nb", "da", "en"];

    /// <summary>So many confusions are told of a kind of reading, the most frequent first.</summary>
    private const int MostConfusions = 8;

    public static void Show(ContentLibrary content, LanguageReaders readers)
    {
        foreach (var kind in Kinds)
        {
            Show(content, readers, kind);
        }
    }

    /// <summary>The sets of one kind.</summary>
    public static void Show(ContentLibrary content, LanguageReaders readers, string kind)
    {
        foreach (var set in Languages.SelectMany(l => MeasuredCase.Sets.Where(s => s == $"{kind}.{l}" || s.StartsWith($"{kind}.{l}-", StringComparison.Ordinal))))
        {
            if (CaseRunner.Run(set, content, readers) is { } measured)
            {
                Show(measured);
            }
        }
    }

    private static void Show(Measurement measured)
    {
        Console.WriteLine();
        Console.WriteLine($"{measured.Set}: {MeasuredCase.Load(measured.Set).Count} cases");
        foreach (var tally in measured.Tallies)
        {
            Console.WriteLine($"  {tally}");
        }

        if (measured.Calibration.Any())
        {
            Console.WriteLine("  calibration: how often the best service is right, by its score");
            foreach (var tally in measured.Calibration)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {tally.Kind}  {tally.Precision,7:P1}  ({tally.Right} of {tally.Read})"));
            }
        }

        foreach (var kind in measured.Confusions.GroupBy(c => c.Kind, StringComparer.Ordinal))
        {
            Console.WriteLine($"  confused, {kind.Key}: " + string.Join("; ", kind
                .OrderByDescending(c => c.Count).ThenBy(c => c.Expected, StringComparer.Ordinal).ThenBy(c => c.Read, StringComparer.Ordinal).Take(MostConfusions)
                .Select(c => $"{Shown(c.Expected)} read as {Shown(c.Read)} {c.Count}")));
        }
    }

    private static string Shown(string value) => value.Length == 0 ? "nothing" : value;
}
