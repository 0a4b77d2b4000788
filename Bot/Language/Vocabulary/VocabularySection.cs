using OmbudGuide.Bot.Language.Identity;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language.Vocabulary;

/// <summary>A section of a language's vocabulary, and the keys that it may have.</summary>
/// <param name="Name">The path of the section: <c>commands.whole</c>. An entry without keys has its own name as its section's.</param>
/// <param name="Keys">The keys that it may have; null where any will do.</param>
/// <param name="Needed">The keys that reading cannot do without.</param>
/// <param name="OneMeaning">A phrase has one meaning here: it may not stand under two keys.</param>
internal sealed record VocabularySection(string Name, IReadOnlyList<string>? Keys, IReadOnlyList<string> Needed, bool OneMeaning)
{
    public const string LookAlikes = "look-alikes";
    private const string Fillers = "fillers";

    /// <summary>The sections whose keys are the same whatever they hold; the times have a form of their own.</summary>
    public static IReadOnlyList<VocabularySection> All { get; } =
    [
        new("answers", ["yes", "yes-alone", "no", "no-alone", "unknown", Fillers, LookAlikes], ["yes", "no", "unknown"], OneMeaning: true),
        new("choices", ["word"], [], OneMeaning: false),
        new("both", ["word"], [], OneMeaning: false),
        Named("commands.whole", Ids.All<Command>(), oneMeaning: true),
        new("commands.within", Ids.All<Command>(), [], OneMeaning: true),
        new("groups", null, [], OneMeaning: false),
        Named("danger", Ids.All<Danger>()),
        new("danger-signs", Ids.All<Danger>(), [], OneMeaning: false),
        new("danger-concepts", null, [], OneMeaning: false),
        new(DangerWeights.Section, ["words", "beginnings", "pairs-a", "pairs-b", "concepts", "likely", "unlikely", .. Ids.All<Danger>()], [], OneMeaning: false),
        new(LookAlikes, ["danger", .. Ids.All<Danger>().Select(danger => Lexicon.Near + danger)], [], OneMeaning: false),
        new("forms", null, [], OneMeaning: false),
        new("endings", ["all", "light", "doubled"], ["all", "light"], OneMeaning: false),
        new("services", Ids.All<ServiceFrame>(), [], OneMeaning: true),
        new(Lexicon.ServiceLead, [], [], OneMeaning: false),
        new("common-words", [], [], OneMeaning: false),
        .. Cue.Sections.Select(section => new VocabularySection(section.Section, Cue.KeysOf(section.Question), QuestionKinds.OptionsOf(section.Question), OneMeaning: false)),
        .. WeighedQuestion.All.Select(question => new VocabularySection(WeighedQuestion.ConceptsOf(question), null, [], OneMeaning: false)),
        .. WeighedQuestion.All.Select(question => new VocabularySection(WeighedQuestion.SectionOf(question), WeighedQuestion.KeysOf(question), [], OneMeaning: false)),
        new(VoiceReader.Section, Ids.All<VoiceSign>(), [], OneMeaning: false),
        Named(Cue.When, [.. Enum.GetValues<Question>().Where(question => QuestionKinds.KindOf(question) == QuestionKind.Date).Select(Ids.Of)]),
        new(PersonalDataWords.Section, PersonalDataWords.Keys, PersonalDataWords.Needed, OneMeaning: false),
        new("abbreviations", [], [], OneMeaning: false),
        new("stop-words", [], [], OneMeaning: false),
        new("function-words", [], [], OneMeaning: false),
        new("other-languages", null, [], OneMeaning: false),
    ];

    /// <summary>A phrase under this key speaks for nothing, so it may well stand under another as well.</summary>
    public static bool IsSilent(string key) => key is LookAlikes or Fillers;

    /// <summary>What is wrong with a key of the section; null where nothing is.</summary>
    public string? Fault(string key) => Keys is null || Keys.Contains(key, StringComparer.Ordinal) ? null
        : Keys.Count == 0 ? $"expected '{Name}' to be a text of words, without keys"
        : $"unknown key '{key}' under '{Name}'; expected one of {string.Join(", ", Keys)}{Nearest.Hint(key, Keys)}";

    private static VocabularySection Named(string name, IReadOnlyList<string> ids, bool oneMeaning = false) => new(name, ids, ids, oneMeaning);
}
