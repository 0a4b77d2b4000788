using System.Globalization;
using System.Runtime.InteropServices;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// How likely each kind of trouble is, all words of a text weighed together. The weights are content; they were fitted to the wordings beside the tests
/// (a logistic curve over all kinds and none; see their README).
/// </summary>
internal sealed class IssueWeights
{
    /// <summary>The section of the vocabulary.</summary>
    public const string Section = "issue-weights";

    /// <summary>The key of texts that tell no kind of trouble.</summary>
    public const string None = "none";

    /// <summary>The weights stand in tenths.</summary>
    public const float Unit = 10;

    /// <summary>Fewer words than this weigh no more than these.</summary>
    private const int FewestWords = 4;

    private readonly IssueConcepts _concepts;
    private readonly Endings _endings;
    private readonly Dictionary<string, int> _features = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int[] _ofConcepts = new int[IssueConcepts.Most * IssueConcepts.Most];
    private readonly List<float[]> _weights = [new float[Kinds.Count]];
    private readonly float[] _bias = new float[Kinds.Count];

    /// <param name="weights">The section's entries: by kind features with their weights, and from which chance on a kind is likely, and sure.</param>
    /// <exception cref="ArgumentException">An entry has no number, or a concept is not known.</exception>
    public IssueWeights(IEnumerable<(string Key, string Entries)> weights, IssueConcepts concepts, Endings endings)
    {
        (_concepts, _endings) = (concepts, endings);
        _lookup = _features.GetAlternateLookup<ReadOnlySpan<char>>();
        var names = concepts.Names.Select((name, number) => (name, number)).ToDictionary(c => c.name, c => c.number, StringComparer.Ordinal);
        foreach (var (key, entries) in weights)
        {
            switch (key)
            {
                case "likely":
                    Likely = Number(entries);
                    continue;
                case "borne-out":
                    Borne = Number(entries);
                    continue;
                case "sure":
                    Sure = Number(entries);
                    continue;
            }

            var kind = Kinds.ToList().IndexOf(key);
            foreach (var range in entries.AsSpan().Split(','))
            {
                Add(entries.AsSpan(range).Trim(), kind, names);
            }
        }

        Any = _weights.Count > 1;
    }

    /// <summary>The ids of the kinds of trouble, and last that of none.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Ids.All<Issue>(), None];

    /// <summary>There are weights in this language.</summary>
    public bool Any { get; }

    /// <summary>From this chance on, over 0 and up to 1, a kind is worth asking whether it is meant.</summary>
    public float Likely { get; }

    /// <summary>From this chance on the words bear out what a phrase tells, so that it is worth asking.</summary>
    public float Borne { get; }

    /// <summary>From this chance on what a phrase tells may be taken.</summary>
    public float Sure { get; }

    /// <summary>What the sum of weights is multiplied by: many words say less each.</summary>
    public static float Scale(int words) => 1 / MathF.Sqrt(Math.Clamp(words, FewestWords, IssueFeatures.MostWords));

    /// <summary>The chance of each of <see cref="Kinds"/>, together 1.</summary>
    public float[] Chances(List<Token> tokens, Voice[]? voices, IReadOnlyList<PhraseMatch<Cue>> cues, IReadOnlyList<ServiceReading> services)
    {
        var found = new Found(this, stackalloc int[256]);
        IssueFeatures.Of(tokens, voices, cues, services, _endings, _concepts, ref found);
        var chances = new float[Kinds.Count];
        found.Sum(chances);
        var scale = Scale(tokens.Count);
        for (var i = 0; i < chances.Length; i++)
        {
            chances[i] = _bias[i] + (chances[i] * scale);
        }

        ToChances(chances);
        return chances;
    }

    /// <summary>The word of a text that speaks most for a kind.</summary>
    public int StrongestWord(List<Token> tokens, Voice[]? voices, int kind)
    {
        var (strongest, most) = (0, float.MinValue);
        for (var i = 0; i < Math.Min(tokens.Count, IssueFeatures.MostWords); i++)
        {
            if (tokens[i].Kind == TokenKind.Word && (voices is null || voices[i] == Voice.Told)
                && _lookup.TryGetValue(_endings.Stem(tokens[i].Text), out var feature) && _weights[feature][kind] > most)
            {
                (strongest, most) = (i, _weights[feature][kind]);
            }
        }

        return strongest;
    }

    /// <summary>Turns scores, in the unit of the logarithm of odds, into chances.</summary>
    public static void ToChances(Span<float> scores)
    {
        var (most, sum) = (float.MinValue, 0f);
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }

    private void Add(ReadOnlySpan<char> entry, int kind, Dictionary<string, int> names)
    {
        if (entry.IsEmpty)
        {
            return;
        }

        var at = entry.LastIndexOf(' ');
        var weight = Number(entry[(at + 1)..]) / Unit;
        if (at < 0)
        {
            _bias[kind] = weight;
            return;
        }

        var feature = entry[..at];
        ref var index = ref feature[0] == '<' ? ref _ofConcepts[OfConcepts(feature, names)] : ref CollectionsMarshal.GetValueRefOrAddDefault(_lookup, feature, out _);
        if (index == 0)
        {
            index = _weights.Count;
            _weights.Add(new float[Kinds.Count]);
        }

        _weights[index][kind] = weight;
    }

    /// <summary>The place of "&lt;not&gt;" or "&lt;not&gt; &lt;answer&gt;".</summary>
    private static int OfConcepts(ReadOnlySpan<char> feature, Dictionary<string, int> names)
    {
        var numbers = feature.ToString().Split(' ').Select(concept => names.TryGetValue(concept.Trim('<', '>'), out var number)
            ? number : throw new ArgumentException($"language.{Section}: '{concept}' is no concept.", nameof(feature))).Order().ToList();
        return (numbers[0] * IssueConcepts.Most) + numbers[^1];
    }

    private static float Number(ReadOnlySpan<char> text) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number : throw new ArgumentException($"language.{Section}: '{text}' is no number.", nameof(text));

    /// <summary>The features found, by their numbers.</summary>
    private ref struct Found(IssueWeights weights, Span<int> first) : IIssueFeatures
    {
        private Span<int> _numbers = first;
        private int _count;

        public void Take(scoped ReadOnlySpan<char> feature)
        {
            if (weights._lookup.TryGetValue(feature, out var number))
            {
                Take(number);
            }
        }

        public void Take(int concept, int other)
        {
            if (weights._ofConcepts[(concept * IssueConcepts.Most) + other] is > 0 and var number)
            {
                Take(number);
            }
        }

        /// <summary>Adds the weights, each feature once.</summary>
        public readonly void Sum(Span<float> sums)
        {
            var numbers = _numbers[.._count];
            numbers.Sort();
            for (var i = 0; i < numbers.Length; i++)
            {
                var own = weights._weights[numbers[i]];
                for (var k = 0; k < own.Length && (i == 0 || numbers[i] != numbers[i - 1]); k++)
                {
                    sums[k] += own[k];
                }
            }
        }

        private void Take(int number)
        {
            if (_count == _numbers.Length)
            {
                var more = new int[_numbers.Length * 2];
                _numbers.CopyTo(more);
                _numbers = more;
            }

            _numbers[_count++] = number;
        }
    }
}
