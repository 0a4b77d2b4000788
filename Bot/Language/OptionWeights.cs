using OmbudGuide.Bot.Language.Vocabulary;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// How likely each option of the weighed questions is, all words of a text weighed together. The weights are content; they were fitted to the wordings beside the
/// tests (for each question a logistic curve over its options and none; see their README). The features of a text are found once for all questions.
/// </summary>
internal sealed class OptionWeights : FeatureWeights
{
    /// <summary>Features of a language, roughly.</summary>
    private const int Usual = 8_000;

    private readonly Endings _endings;
    private readonly WordConcepts _concepts;
    private readonly WordTable _features = new(Usual);

    /// <param name="entries">The vocabulary: for each question, by option, features with their weights, and from which chance on an option is told.</param>
    /// <exception cref="ArgumentException">An entry has no number, or a concept is not known.</exception>
    public OptionWeights(VocabularyEntries entries, WordConcepts concepts, Endings endings)
        : base(WeighedQuestion.All.Sum(question => WeighedQuestion.OptionsOf(question).Count), concepts)
    {
        (_endings, _concepts) = (endings, concepts);
        var questions = new List<WeighedQuestion>();
        foreach (var question in WeighedQuestion.All)
        {
            var weighed = new WeighedQuestion(question, questions.Sum(before => before.Options.Count));
            var section = WeighedQuestion.SectionOf(question);
            foreach (var (key, text) in entries.Under(section))
            {
                if (!weighed.Bound(key, () => Number(section, text)))
                {
                    Add(section, text, weighed.First + weighed.IndexOf(key));
                }
            }

            questions.Add(weighed);
        }

        Questions = questions;
        Complete();
        _features.TrimExcess();
    }

    /// <summary>All weighed questions, also those without weights in this language.</summary>
    public IReadOnlyList<WeighedQuestion> Questions { get; }

    /// <summary>The chance of each option of all <see cref="Questions"/>, those of one question together 1.</summary>
    public float[] Chances(List<Token> tokens, Voice[]? voices, IReadOnlyList<PhraseMatch<Cue>> cues, IReadOnlyList<ServiceReading> services)
    {
        var chances = new float[Bias.Length];
        var found = new Found(this, new FeatureNumbers(Weights, stackalloc ulong[WordsOfMarks], chances));
        OptionFeatures.Of(tokens, voices, cues, services, _endings, _concepts, ref found);
        foreach (var question in Questions)
        {
            var scale = question.Scale(tokens.Count) / Unit;
            for (var i = question.First; i < question.First + question.Options.Count; i++)
            {
                chances[i] = Bias[i] + (chances[i] * scale);
            }

            ToChances(chances.AsSpan(question.First, question.Options.Count));
        }

        return chances;
    }

    /// <summary>The word of a text that speaks most for an outcome.</summary>
    public int StrongestWord(List<Token> tokens, Voice[]? voices, int outcome)
    {
        var (strongest, most) = (0, short.MinValue);
        for (var i = 0; i < Math.Min(tokens.Count, OptionFeatures.MostWords); i++)
        {
            if (tokens[i].Kind == TokenKind.Word && (voices is null || voices[i] == Voice.Told)
                && _features.TryFind(_endings.Stem(tokens[i].Text), out var feature) && Weights[(feature * Bias.Length) + outcome] > most)
            {
                (strongest, most) = (i, Weights[(feature * Bias.Length) + outcome]);
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
    private readonly ref struct Found(OptionWeights weights, FeatureNumbers numbers) : IOptionFeatures
    {
        private readonly FeatureNumbers _numbers = numbers;

        public void Take(scoped ReadOnlySpan<char> feature)
        {
            if (weights._features.TryFind(feature, out var number))
            {
                _numbers.Add(number);
            }
        }

        public void TakeConcepts(int concept, int other) => _numbers.Add(weights.OfConcepts(concept, other));
    }
}
