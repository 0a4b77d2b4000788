using System.Globalization;
using System.Text;
using OmbudGuide.Bot.Language;

namespace OmbudGuide.Benchmarks.Language;

/// <summary>Fitted weights as the vocabulary writes them.</summary>
internal static class WrittenWeights
{
    private const int LongestLine = 150;

    public static bool IsPair(string feature) => feature[0] != '<' && feature.Contains(' ', StringComparison.Ordinal);

    /// <summary>"&lt;night&gt;" or "&lt;night&gt; &lt;roof&gt;".</summary>
    public static string OfConcepts(IReadOnlyList<string> names, int concept, int other) => concept == other ? $"<{names[concept]}>" : $"<{names[concept]}> <{names[other]}>";

    /// <summary>A weight in the unit of the content.</summary>
    public static int Rounded(float weight) => (int)MathF.Round(weight * FeatureWeights.Unit);

    /// <summary>Adds a key of the vocabulary with its features and what each weighs, in short lines.</summary>
    public static void Append(StringBuilder text, string key, IEnumerable<(string Feature, float Weight)> entries)
    {
        text.Append(CultureInfo.InvariantCulture, $"{key}: >-\n");
        var line = new StringBuilder("  ");
        foreach (var (feature, weight) in entries)
        {
            var entry = string.Create(CultureInfo.InvariantCulture, $"{feature} {Rounded(weight)}").Trim();
            if (line.Length + entry.Length > LongestLine)
            {
                text.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append("  ");
            }

            line.Append(entry).Append(", ");
        }

        text.Append(line.ToString().TrimEnd(' ', ',')).Append("\n\n");
    }
}
