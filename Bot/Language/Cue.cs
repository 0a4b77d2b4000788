using OmbudGuide.Bot.Language.Vocabulary;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>Words that speak for an answer to a question; for a date question (no option) they tell what a time near them is the time of.</summary>
/// <param name="Option">The option's id, or null for a date question.</param>
/// <param name="Against">A look-alike: the words it covers speak for nothing.</param>
/// <param name="WhenAsked">The words speak for the answer only where the question was put: "naboens" tells whose property it is, but not in a tale of a neighbour.</param>
internal readonly record struct Cue(Question Question, string? Option, bool Against = false, bool WhenAsked = false)
{
    /// <summary>The section of words that tell what a time near them is the time of.</summary>
    public const string When = "when";

    private const string LookAlikes = "look-alikes";

    /// <summary>How a key ends whose words answer only where the question was put.</summary>
    private const string OnlyWhenAsked = "-when-asked";

    /// <summary>The sections whose keys are the options of a question.</summary>
    public static IReadOnlyList<CueSection> Sections { get; } =
    [
        .. ((Question[])[Question.Issue, Question.Decision, Question.ComplaintStatus, Question.Connection, Question.ActingFor, Question.Property, Question.Provider])
            .Select(question => new CueSection(Ids.Of(question), question)),
    ];

    /// <summary>The keys that the section of a question may have.</summary>
    public static IReadOnlyList<string> KeysOf(Question question) =>
        [.. QuestionKinds.OptionsOf(question), .. QuestionKinds.OptionsOf(question).Select(option => option + OnlyWhenAsked), LookAlikes];

    /// <summary>Reads the cue sections of a language's words.</summary>
    /// <exception cref="ArgumentException">An entry names no option of its question.</exception>
    public static PhraseSet<Cue> ReadAll(VocabularyEntries words, WordKeys keys, IReadOnlyDictionary<string, PhraseGroup> groups)
    {
        var cues = new PhraseSet<Cue>(keys, groups);
        foreach (var (section, question) in Sections)
        {
            foreach (var (key, phrases) in words.Under(section))
            {
                if (!KeysOf(question).Contains(key, StringComparer.Ordinal))
                {
                    throw new ArgumentException($"language.yaml: '{section}.{key}' is no option of the question '{Ids.Of(question)}'.", nameof(words));
                }

                var whenAsked = key.EndsWith(OnlyWhenAsked, StringComparison.Ordinal);
                cues.Add(phrases, new Cue(question, whenAsked ? key[..^OnlyWhenAsked.Length] : key, key == LookAlikes, whenAsked));
            }
        }

        foreach (var (key, phrases) in words.Under(When))
        {
            cues.Add(phrases, new Cue(Lexicon.Option<Question>(key), null));
        }

        return cues;
    }
}

/// <summary>A section of the vocabulary whose keys are the options of a question.</summary>
internal sealed record CueSection(string Section, Question Question);
