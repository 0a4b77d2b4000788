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

    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly Lazy<SlipReader> _slips;
    private readonly HashSet<string> _abbreviations;
    private readonly Dictionary<string, PhraseGroup> _groups = new(StringComparer.Ordinal);

    /// <param name="language">ISO 639 code: <c>nb</c>.</param>
    /// <param name="words">The file's entries by path, without the file's name: <c>answers.yes</c> → phrases separated by commas.</param>
    /// <param name="services">The catalogue's words in this language, and others that people write in it.</param>
    /// <param name="known">Texts in this language whose words are no slips, besides those of the lexicon itself.</param>
    /// <exception cref="ArgumentException">An entry names no option, or is missing.</exception>
    public Lexicon(string language, IReadOnlyDictionary<string, string> words, IEnumerable<ServiceWords> services, IEnumerable<string>? known = null)
    {
        services = [.. services];
        _words = words;
        Language = language;
        foreach (var (name, phrases) in Under("groups"))
        {
            // A group may name those before it in the alphabet.
            _groups.Add(name, new PhraseGroup(phrases, Keys, _groups));
        }

        Endings = new Endings(List("endings.all"), List("endings.light"), string.Concat(List("endings.doubled")));
        Answers = Phrases("answers", key => key);
        Commands = Phrases("commands.whole", Option<Command>);
        CommandsWithin = Phrases("commands.within", Option<Command>);
        Choices = Phrases("choices", key => key);
        Both = Phrases("both", key => key);
        Danger = Phrases("danger", Option<Danger>);
        DangerLookAlikes = Phrases("look-alikes", key => key, key => !key.StartsWith(Near, StringComparison.Ordinal));
        DangerSoothed = Phrases("look-alikes", key => Option<Danger>(key[Near.Length..]), key => key.StartsWith(Near, StringComparison.Ordinal));
        DangerSigns = new SignSet<Danger>(StemIndex.Of(Endings, Under("forms")));
        foreach (var (key, signs) in Under("danger-signs"))
        {
            DangerSigns.Add(signs, Option<Danger>(key));
        }

        DangerSigns.Complete();
        DangerConcepts = new DangerConcepts(Under("danger-concepts"), Keys);
        DangerWeights = new DangerWeights(Under(DangerWeights.Section), DangerConcepts, Endings);
        Times = new TimeLexicon(words, Keys);
        Cues = Cue.ReadAll(words, Keys, _groups);
        _abbreviations = Words("abbreviations");
        StopWords = Words("stop-words");
        FunctionWords = Words("function-words");
        OtherLanguages = [.. Under("other-languages").Select(e => (e.Key, (IReadOnlySet<string>)Split(e.Value)))];
        MonthFirst = words.GetValueOrDefault("times.month-first") == "yes";
        Services = new ServiceIndex(Endings, services, Phrases("services", Option<ServiceFrame>), Words("common-words"), Under("forms"));
        _slips = new Lazy<SlipReader>(() => new SlipReader(words, services.SelectMany(s => s.Words.Concat(s.Signs)).Concat(known ?? [])));
        Keys.Complete();
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
    internal SignSet<Danger> DangerSigns { get; }

    /// <summary>Words near which a sign of danger of a kind is none.</summary>
    internal PhraseSet<Danger> DangerSoothed { get; }

    internal DangerConcepts DangerConcepts { get; }

    internal DangerWeights DangerWeights { get; }

    internal TimeLexicon Times { get; }

    internal PhraseSet<Cue> Cues { get; }

    internal IReadOnlySet<string> StopWords { get; }

    internal IReadOnlySet<string> FunctionWords { get; }

    internal IReadOnlyList<(string Language, IReadOnlySet<string> Words)> OtherLanguages { get; }

    internal bool MonthFirst { get; }

    internal ServiceIndex Services { get; }

    /// <summary>Made when the first words are read: it knows every word of all texts.</summary>
    internal SlipReader Slips => _slips.Value;

    private IEnumerable<KeyValuePair<string, string>> Under(string section) => Entries(_words, section);

    /// <summary>The entries of a section, by the rest of their path.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Entries(IReadOnlyDictionary<string, string> words, string section) =>
        words.Where(e => e.Key.StartsWith(section + ".", StringComparison.Ordinal))
            .OrderBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => KeyValuePair.Create(e.Key[(section.Length + 1)..], e.Value));

    internal static T Option<T>(string key)
        where T : struct, Enum =>
        Ids.TryRead<T>(key, out var option)
            ? option
            : throw new ArgumentException($"language.yaml names '{key}' where one of these was expected: {string.Join(", ", Ids.All<T>())}.", nameof(key));

    private PhraseSet<T> Phrases<T>(string section, Func<string, T> meaning, Func<string, bool>? only = null)
    {
        var set = new PhraseSet<T>(Keys, _groups);
        foreach (var (key, phrases) in Under(section).Where(e => only?.Invoke(e.Key) != false))
        {
            set.Add(phrases, meaning(key));
        }

        return set;
    }

    private string[] List(string key) => _words.GetValueOrDefault(key, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private HashSet<string> Words(string key) => _words.TryGetValue(key, out var words) ? Split(words) : [];

    private static HashSet<string> Split(string words) =>
        [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(Tokens.Words)
            .SelectMany(Spelling.Variants)];
}
