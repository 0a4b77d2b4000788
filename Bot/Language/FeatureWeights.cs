using System.Globalization;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// What features of a text weigh for each of some outcomes. The weights are content, a text of <c>feature weight</c> with commas between; a weight alone is
/// where the count of its outcome begins.
/// </summary>
internal abstract class FeatureWeights
{
    /// <summary>The weights stand in tenths.</summary>
    public const float Unit = 10;

    /// <summary>Fewer words than this weigh no more than these.</summary>
    public const int FewestWords = 4;

    private short[] _weights;
    private int _count;
    private readonly int[] _ofConcepts = new int[WordConcepts.Most * WordConcepts.Most];
    private readonly Dictionary<string, int> _concepts = new(StringComparer.Ordinal);

    /// <param name="outcomes">How many there are.</param>
    protected FeatureWeights(int outcomes, WordConcepts concepts)
    {
        (Bias, _weights, _count) = (new float[outcomes], new short[outcomes], outcomes);
        foreach (var name in concepts.Names)
        {
            _concepts.Add($"<{name}>", _concepts.Count);
        }
    }

    /// <summary>There are weights in this language.</summary>
    public bool Any => _count > Bias.Length;

    /// <summary>Of each feature for each outcome, by the number of the feature, in tenths; no feature has the number 0.</summary>
    protected ReadOnlySpan<short> Weights => _weights;

    /// <summary>How long the marks of features already found have to be.</summary>
    protected int WordsOfMarks => FeatureNumbers.WordsFor(_count / Bias.Length);

    /// <summary>Where the count of each outcome begins.</summary>
    protected float[] Bias { get; }

    /// <summary>Adds the features of a text of the content, with what they weigh for an outcome.</summary>
    /// <param name="section">The section of the vocabulary, for errors.</param>
    /// <exception cref="ArgumentException">An entry has no number, or a concept is not known.</exception>
    protected void Add(string section, string entries, int outcome)
    {
        foreach (var range in entries.AsSpan().Split(','))
        {
            var entry = entries.AsSpan(range).Trim();
            if (entry.IsEmpty)
            {
                continue;
            }

            var at = entry.LastIndexOf(' ');
            var weight = short.TryParse(entry[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var tenths) ? tenths
                : throw new ArgumentException($"language.{section}: '{entry}' has no whole number.", nameof(entries));
            if (at < 0)
            {
                Bias[outcome] = weight / Unit;
                continue;
            }

            ref var number = ref entry[0] == '<' ? ref OfConcepts(section, entry[..at]) : ref Feature(entry[..at]);
            if (number == 0)
            {
                number = _count / Bias.Length;
                _count += Bias.Length;
                if (_count > _weights.Length)
                {
                    Array.Resize(ref _weights, 2 * _count);
                }
            }

            _weights[(number * Bias.Length) + outcome] = weight;
        }
    }

    /// <summary>The number of a feature, as content writes it, that is none of concepts; 0 where it is new.</summary>
    protected abstract ref int Feature(ReadOnlySpan<char> written);

    /// <summary>The number of the feature of two concepts, the smaller first; 0 for none.</summary>
    protected int OfConcepts(int concept, int other) => _ofConcepts[(concept * WordConcepts.Most) + other];

    /// <summary>Gives back the room that was kept for more features.</summary>
    protected void Complete() => Array.Resize(ref _weights, _count);

    /// <summary>A number of the content.</summary>
    protected static float Number(string section, ReadOnlySpan<char> text) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number : throw new ArgumentException($"language.{section}: '{text}' is no number.", nameof(text));

    /// <summary>"&lt;night&gt;" or "&lt;night&gt; &lt;roof&gt;".</summary>
    private ref int OfConcepts(string section, ReadOnlySpan<char> feature)
    {
        var space = feature.IndexOf(' ');
        var (one, other) = space < 0 ? (Concept(section, feature), Concept(section, feature)) : (Concept(section, feature[..space]), Concept(section, feature[(space + 1)..]));
        return ref _ofConcepts[(Math.Min(one, other) * WordConcepts.Most) + Math.Max(one, other)];
    }

    private int Concept(string section, ReadOnlySpan<char> written) => _concepts.TryGetValue(written.ToString(), out var number)
        ? number : throw new ArgumentException($"language.{section}: '{written}' is no concept.", nameof(written));
}
