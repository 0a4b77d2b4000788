using System.Globalization;
using OmbudGuide.Bot.Language.Vocabulary;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>How people speak of a service, in one language.</summary>
/// <param name="Words">What it is called.</param>
/// <param name="Signs">What is told of it without its name.</param>
public sealed record ServiceWords(string Id, IReadOnlyList<string> Words, IReadOnlyList<string> Signs);

/// <summary>
/// The words of one language that reading rests on. They are content: <c>texts/&lt;language&gt;/language.yaml</c> and the services catalogue.
/// Built once; immutable, shared by all threads.
/// </summary>
public sealed class Lexicon
{
    /// <summary>How the keys of words begin near which a sign of danger is none.</summary>
    internal const string Near = "near-";

    /// <summary>What the lead of a service over others counts in this language.</summary>
    internal const string ServiceLead = "service-lead";

    private readonly VocabularyEntries _entries;
    private Lazy<SlipReader> _slips;
    private readonly WordTable _abbreviations;
    private readonly PhraseSet<ServiceFrame> _frames;
    private readonly Dictionary<string, PhraseGroup> _groups = new(StringComparer.Ordinal);

    /// <param name="language">ISO 639 code: <c>nb</c>.</param>
    /// <param name="entries">Phrases by path: <c>answers.yes</c>.</param>
    /// <param name="services">The catalogue's words in this language, and others that people write in it.</param>
    /// <param name="known">Texts in this language whose words are no slips, besides those of the lexicon itself.</param>
    /// <exception cref="ArgumentException">An entry names no option, or is missing.</exception>
    internal Lexicon(string language, VocabularyEntries entries, IReadOnlyList<ServiceWords> services, IEnumerable<string> known)
    {
        (Language, _entries) = (language, entries);
        foreach (var (name, phrases) in _entries.Under("groups"))
        {
            // A group may name those before it in the alphabet.
            _groups.Add(name, new PhraseGroup(phrases, Keys, _groups));
        }

        Endings = new Endings(_entries.Phrases("endings.all"), _entries.Phrases("endings.light"), string.Concat(_entries.Phrases("endings.doubled")));
        Answers = Phrases("answers", key => key);
        Commands = Phrases("commands.whole", Option<Command>);
        CommandsWithin = Phrases("commands.within", Option<Command>);
        Choices = Phrases("choices", key => key);
        Both = Phrases("both", key => key);
        Danger = Phrases("danger", Option<Danger>);
        DangerLookAlikes = Phrases("look-alikes", key => key, key => !key.StartsWith(Near, StringComparison.Ordinal));
        DangerSoothed = Phrases("look-alikes", key => Option<Danger>(key[Near.Length..]), key => key.StartsWith(Near, StringComparison.Ordinal));
        DangerSigns = new SignSet(StemIndex.Of(Endings, _entries.Under("forms")));
        foreach (var (key, signs) in _entries.Under("danger-signs"))
        {
            DangerSigns.Add(signs, Option<Danger>(key));
        }

        DangerSigns.Complete();
        DangerConcepts = new WordConcepts(WeighedFor.Danger, [("danger-concepts", _entries.Under("danger-concepts"))], Keys);
        DangerWeights = new DangerWeights(_entries.Under(DangerWeights.Section), DangerConcepts, Endings);
        MatterConcepts = new WordConcepts(WeighedFor.Matter, WeighedQuestion.All.Select(WeighedQuestion.ConceptsOf).Select(section => (section, _entries.Under(section))), Keys);
        OptionWeights = new OptionWeights(_entries, MatterConcepts, Endings);
        Voices = Phrases(VoiceReader.Section, Option<VoiceSign>);
        Times = new TimeLexicon(_entries, Keys);
        Cues = Cue.ReadAll(_entries, Keys, _groups);
        _abbreviations = WordTable.Of(_entries.Words("abbreviations"));
        StopWords = _entries.Words("stop-words");
        FunctionWords = _entries.Words("function-words");
        foreach (var (other, small) in _entries.Under("other-languages"))
        {
            OtherLanguages.Add(other, VocabularyEntries.WordsOf(small));
        }

        MonthFirst = _entries.Find("times.month-first") == "yes";
        _frames = Phrases("services", Option<ServiceFrame>);
        Keys.Complete();
        (Services, _slips) = (Index(services), SlipsOf(services, known));
    }

    /// <summary>The same words, with the services and texts of another country.</summary>
    internal Lexicon With(IReadOnlyList<ServiceWords> services, IEnumerable<string> known)
    {
        var other = (Lexicon)MemberwiseClone();
        (other.Services, other._slips) = (Index(services), SlipsOf(services, known));
        return other;
    }

    /// <summary>ISO 639 code.</summary>
    public string Language { get; }

    /// <summary>What the words of a text can stand for in the phrases of this lexicon.</summary>
    internal WordKeys Keys { get; } = new();

    internal Endings Endings { get; }

    /// <summary>Cuts a text into words and numbers, and tells what each can stand for.</summary>
    internal List<Token> Cut(CleanText text) => Tokens.Of(text, _abbreviations, Keys);

    internal PhraseSet<string> Answers { get; }

    internal PhraseSet<Command> Commands { get; }

    internal PhraseSet<Command> CommandsWithin { get; }

    /// <summary>Words before the number of an option: "nr", "alternativ".</summary>
    internal PhraseSet<string> Choices { get; }

    /// <summary>Words that take more than one option: "begge deler".</summary>
    internal PhraseSet<string> Both { get; }

    internal PhraseSet<Danger> Danger { get; }

    internal PhraseSet<string> DangerLookAlikes { get; }

    /// <summary>Scenes of danger, in words near one another.</summary>
    internal SignSet DangerSigns { get; }

    /// <summary>Words near which a sign of danger of a kind is none.</summary>
    internal PhraseSet<Danger> DangerSoothed { get; }

    internal WordConcepts DangerConcepts { get; }

    internal DangerWeights DangerWeights { get; }

    /// <summary>What words tell of a matter without naming an option.</summary>
    internal WordConcepts MatterConcepts { get; }

    /// <summary>The names of the concepts that tell of a question's options.</summary>
    internal IReadOnlySet<string> ConceptsOf(Question question) => _entries.Under(WeighedQuestion.ConceptsOf(question)).Select(concept => concept.Key).ToHashSet(StringComparer.Ordinal);

    internal OptionWeights OptionWeights { get; }

    /// <summary>Words that tell how others are said: denied, supposed, of others.</summary>
    internal PhraseSet<VoiceSign> Voices { get; }

    internal TimeLexicon Times { get; }

    internal PhraseSet<Cue> Cues { get; }

    internal IReadOnlySet<string> StopWords { get; }

    internal IReadOnlySet<string> FunctionWords { get; }

    /// <summary>The small words of languages that are not read, by language; in the order of the vocabulary.</summary>
    internal OrderedDictionary<string, IReadOnlySet<string>> OtherLanguages { get; } = new(StringComparer.Ordinal);

    internal bool MonthFirst { get; }

    internal ServiceIndex Services { get; private set; }

    /// <summary>Made when the first words are read: it knows every word of all texts.</summary>
    internal SlipReader Slips => _slips.Value;

    internal static T Option<T>(string key)
        where T : struct, Enum =>
        Ids.TryRead<T>(key, out var option)
            ? option
            : throw new ArgumentException($"language.yaml names '{key}' where one of these was expected: {string.Join(", ", Ids.All<T>())}.", nameof(key));

    private ServiceIndex Index(IReadOnlyList<ServiceWords> services) => new(Endings, services, _frames, _entries.Words("common-words"), _entries.Under("forms"), LeadCounts(_entries));

    /// <summary>What the lead of a service counts: as it is, save where the vocabulary says less.</summary>
    private static double LeadCounts(VocabularyEntries entries) => entries.Find(ServiceLead) is not { } written ? 1
        : double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var counts) && counts is > 0 and <= 1 ? counts
        : throw new ArgumentException($"language.{ServiceLead}: '{written}' is no number over 0 and up to 1.", nameof(entries));

    private Lazy<SlipReader> SlipsOf(IReadOnlyList<ServiceWords> services, IEnumerable<string> known) =>
        new(() => new SlipReader(_entries, services.SelectMany(s => s.Words.Concat(s.Signs)).Concat(known)));

    private PhraseSet<T> Phrases<T>(string section, Func<string, T> meaning, Func<string, bool>? only = null)
    {
        var set = new PhraseSet<T>(Keys, _groups);
        foreach (var (key, phrases) in _entries.Under(section))
        {
            if (only is null || only(key))
            {
                set.Add(phrases, meaning(key));
            }
        }

        return set;
    }
}
