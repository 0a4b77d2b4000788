using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// How likely each kind of trouble is, all words of a text weighed together. The weights are content; they were fitted to the wordings beside the tests
/// (a logistic curve over all kinds and none; see their README).
/// </summary>
internal sealed class IssueWeights : FeatureWeights
{
    /// <summary>The section of the vocabulary.</summary>
    public const string Section = "issue-weights";

    /// <summary>The key of texts that tell no kind of trouble.</summary>
    public const string None = "none";

    /// <summary>Features of a language, roughly.</summary>
    private const int Usual = 8_000;

    private readonly Endings _endings;
    private readonly WordTable _features = new(Usual);

    /// <param name="weights">The section's entries: by kind features with their weights, and from which chance on a kind is likely, and sure.</param>
    /// <exception cref="ArgumentException">An entry has no number, or a concept is not known.</exception>
    public IssueWeights(IEnumerable<(string Key, string Entries)> weights, WordConcepts concepts, Endings endings)
        : base(Section, Kinds.Count, concepts)
    {
        _endings = endings;
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

            Add(entries, Kinds.ToList().IndexOf(key));
        }

        Complete();
        _features.TrimExcess();
    }

    /// <summary>The ids of the kinds of trouble, and last that of none.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Ids.All<Issue>(), None];

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
        IssueFeatures.Of(tokens, voices, cues, services, _endings, ref found);
        var chances = new float[Kinds.Count];
        found.Sum(chances);
        var scale = Scale(tokens.Count);
        for (var i = 0; i < chances.Length; i++)
        {
            chances[i] = Bias[i] + (chances[i] * scale);
        }

        ToChances(chances);
        return chances;
    }

    /// <summary>The word of a text that speaks most for a kind.</summary>
    public int StrongestWord(List<Token> tokens, Voice[]? voices, int kind)
    {
        var (strongest, most) = (0, short.MinValue);
        for (var i = 0; i < Math.Min(tokens.Count, IssueFeatures.MostWords); i++)
        {
            if (tokens[i].Kind == TokenKind.Word && (voices is null || voices[i] == Voice.Told)
                && _features.TryFind(_endings.Stem(tokens[i].Text), out var feature) && Weights[(feature * Kinds.Count) + kind] > most)
            {
                (strongest, most) = (i, Weights[(feature * Kinds.Count) + kind]);
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

    protected override ref int Feature(ReadOnlySpan<char> written) => ref _features.Add(written, out _);

    /// <summary>The features found, by their numbers.</summary>
    private ref struct Found(IssueWeights weights, Span<int> first) : IIssueFeatures
    {
        private FeatureNumbers _numbers = new(first);

        public void Take(scoped ReadOnlySpan<char> feature)
        {
            if (weights._features.TryFind(feature, out var number))
            {
                _numbers.Add(number);
            }
        }

        public void TakeConcepts(int concept, int other) => _numbers.Add(weights.OfConcepts(concept, other));

        public readonly void Sum(Span<float> sums) => _numbers.Sum(weights.Weights, sums);
    }
}
