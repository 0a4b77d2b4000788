using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>A question whose options all words of a text are weighed for, and from which chance on, over 0 and up to 1, they tell one.</summary>
/// <param name="First">The place of its first option among the outcomes of all weighed questions.</param>
internal sealed record WeighedQuestion(Question Question, int First)
{
    /// <summary>The key of texts that tell no option.</summary>
    public const string None = "none";

    private const string LikelyFrom = "likely";
    private const string BorneOutFrom = "borne-out";
    private const string SureFrom = "sure";
    private const string SureAloneFrom = "sure-alone";

    /// <summary>The questions that words are weighed for.</summary>
    public static IReadOnlyList<Question> All { get; } = [Question.Issue, Question.ComplaintStatus, Question.ActingFor];

    /// <summary>The ids of the options, and last that of none.</summary>
    public IReadOnlyList<string> Options { get; } = OptionsOf(Question);

    /// <summary>From here on words alone, of which no phrase is known, tell an option.</summary>
    public float Likely { get; private set; } = float.PositiveInfinity;

    /// <summary>From here on the words bear out what a phrase tells.</summary>
    public float BorneOut { get; private set; } = float.PositiveInfinity;

    /// <summary>From here on what a phrase tells may be taken without asking.</summary>
    public float Sure { get; private set; } = float.PositiveInfinity;

    /// <summary>From here on what words alone tell may be taken without asking; infinite where it never may.</summary>
    public float SureAlone { get; private set; } = float.PositiveInfinity;

    /// <summary>There are weights for it in this language.</summary>
    public bool Any => !float.IsPositiveInfinity(BorneOut);

    /// <summary>The section of the vocabulary that holds the weights of a question.</summary>
    public static string SectionOf(Question question) => Ids.Of(question) + "-weights";

    /// <summary>The section of the vocabulary that holds what the words that tell of a question's options are words of.</summary>
    public static string ConceptsOf(Question question) => Ids.Of(question) + "-concepts";

    /// <summary>The ids of a question's options, and last that of none.</summary>
    public static IReadOnlyList<string> OptionsOf(Question question) => [.. QuestionKinds.OptionsOf(question), None];

    /// <summary>The keys that the section of a question may have.</summary>
    public static IReadOnlyList<string> KeysOf(Question question) => [LikelyFrom, BorneOutFrom, SureFrom, SureAloneFrom, .. OptionsOf(question)];

    /// <summary>
    /// What the sum of weights is multiplied by: many words say less each. All of a text tells of the kind of trouble; of the rest one sentence among others may.
    /// </summary>
    public float Scale(int words)
    {
        var root = MathF.Sqrt(Math.Clamp(words, FeatureWeights.FewestWords, OptionFeatures.MostWords));
        return 1 / (Question == Question.Issue ? root : MathF.Sqrt(2 * root));
    }

    /// <summary>Sets one of the bounds.</summary>
    /// <returns>False where the key is that of no bound.</returns>
    public bool Bound(string key, Func<float> from)
    {
        switch (key)
        {
            case LikelyFrom:
                Likely = from();
                return true;
            case BorneOutFrom:
                BorneOut = from();
                return true;
            case SureFrom:
                Sure = from();
                return true;
            case SureAloneFrom:
                SureAlone = from();
                return true;
            default:
                return false;
        }
    }

    /// <summary>The place of an option among <see cref="Options"/>.</summary>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public int IndexOf(string option)
    {
        for (var i = 0; i < Options.Count; i++)
        {
            if (Options[i] == option)
            {
                return i;
            }
        }

        throw new ArgumentException($"'{option}' is no option of the question '{Ids.Of(Question)}'.", nameof(option));
    }

    /// <summary>
    /// The option that is told: the likeliest, or where that is little likely and told by no phrase, the likeliest that phrases tell. Phrases that the words do
    /// not bear out tell nothing.
    /// </summary>
    /// <param name="chances">Of each of <see cref="Options"/>.</param>
    /// <param name="phrases">Whether phrases tell it, of each but none.</param>
    /// <returns>Its place; null where none is told.</returns>
    public int? Told(ReadOnlySpan<float> chances, ReadOnlySpan<bool> phrases) => Told(chances, phrases, Likely, BorneOut);

    /// <inheritdoc cref="Told(ReadOnlySpan{float}, ReadOnlySpan{bool})"/>
    /// <param name="likely">From here on words alone tell an option.</param>
    /// <param name="borneOut">From here on the words bear out what a phrase tells.</param>
    public static int? Told(ReadOnlySpan<float> chances, ReadOnlySpan<bool> phrases, float likely, float borneOut)
    {
        var best = Best(chances[..phrases.Length]);
        if (chances[best] < likely && !phrases[best])
        {
            for (var i = 0; i < phrases.Length; i++)
            {
                best = phrases[i] && (!phrases[best] || chances[i] > chances[best]) ? i : best;
            }
        }

        return chances[best] < (phrases[best] ? borneOut : likely) ? null : best;
    }

    /// <summary>The place of the greatest chance.</summary>
    private static int Best(ReadOnlySpan<float> chances)
    {
        var best = 0;
        for (var i = 1; i < chances.Length; i++)
        {
            best = chances[i] > chances[best] ? i : best;
        }

        return best;
    }
}
