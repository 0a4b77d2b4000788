using System.Runtime.InteropServices;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Tests.Language.Measured;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Benchmarks.Language;

/// <summary>A wording that the weights of danger are fitted to.</summary>
/// <param name="Words">How many are weighed.</param>
/// <param name="Kinds">The dangers that it tells of; none of an ordinary one.</param>
/// <param name="OfDanger">It is of a set of danger and look-alikes.</param>
/// <param name="Counts">How much, beside 1.</param>
/// <param name="Phrase">A phrase of the lexicon tells of danger in it.</param>
internal sealed record DangerWording(string Set, string[] Features, int Words, IReadOnlyList<Danger> Kinds, bool OfDanger, float Counts, bool Phrase);

/// <summary>The wordings of one language: danger and look-alikes, ordinary matters, the scenes of the vocabulary and the words of services.</summary>
internal sealed class DangerWordings(ContentLibrary content, LanguageReaders readers, string language, string country)
{
    /// <summary>What is written in English is fitted by itself.</summary>
    public const string English = "en";

    /// <summary>Wordings that no set has.</summary>
    public const string Signs = "signs";
    public const string Drawn = "drawn";
    public const string Worries = "worries";

    /// <summary>In words, of a sentence that danger is told beside.</summary>
    private const int ShortestMatter = 4;
    private const int LongestMatter = 20;

    /// <summary>What was put together is less like what people write.</summary>
    private const float OfMixed = 0.25f;

    /// <summary>A scene, or the word of a service, is no more than a piece of what people write.</summary>
    private const float OfPiece = 0.5f;

    private static readonly string[] OfDanger = ["danger", "scenes", Worries];
    private static readonly string[] OfMatters = ["about", "wording", "answers", "times"];
    private static readonly string[] OfMattersInEnglish = [.. OfMatters, Drawn];

    private readonly LanguageReader _reader = readers.For(content.Municipalities.First(m => m.Country == country).Id);

    public List<DangerWording> All() =>
    [
        .. OfDanger.SelectMany(set => OfSet(set).Select(each => Whole(set, each.Text, KindsOf(each), ofDanger: true))),
        .. (language == English ? OfMattersInEnglish : OfMatters).SelectMany(set => OfSet(set).Select(each => Whole(set, each.Text, [], ofDanger: false))),
        .. language == English ? [] : OfDrawn().Concat(Beside()),
        .. Scenes(),
        .. OfServices(),
    ];

    private IEnumerable<MeasuredCase> OfSet(string set) => MeasuredCase.Sets.Contains($"{set}.{language}") ? MeasuredCase.Load($"{set}.{language}") : [];

    private static Danger[] KindsOf(MeasuredCase of) =>
        [.. of.Expect.GetProperty("danger").EnumerateArray().Select(d => Ids.TryRead<Danger>(d.GetString()!, out var kind) ? kind : default)];

    /// <summary>
    /// What people tell of all kinds of matters. Each piece of a text that tells of no danger is ordinary, since each is weighed by itself; of one that does, it is not known which piece
    /// tells of it, so that only texts of one piece are taken. Texts of which one cannot tell have no <c>danger</c>.
    /// </summary>
    private IEnumerable<DangerWording> OfDrawn()
    {
        foreach (var each in OfSet(Drawn).Where(each => each.Expect.TryGetProperty("danger", out _)))
        {
            var kinds = KindsOf(each);
            var (lexicon, tokens) = _reader.WordsOf(each.Text, language);
            List<(int Start, int End)> pieces = [.. DangerWeights.Pieces(tokens)];
            foreach (var (start, end) in kinds.Length == 0 || pieces.Count == 1 ? pieces : [])
            {
                yield return new DangerWording(
                    Drawn, Features(lexicon, tokens, start, end), end - start, kinds, kinds.Length > 0, 1, DangerReader.HasSign(lexicon, tokens[start..end]));
            }
        }
    }

    /// <summary>Danger told in the same breath as an ordinary matter: each wording of worries after the first sentence of a drawn text, in turn.</summary>
    private IEnumerable<DangerWording> Beside()
    {
        var matters = OfSet(Drawn).Where(each => each.Expect.TryGetProperty("danger", out var danger) && danger.GetArrayLength() == 0)
            .Select(each => each.Text.Split(['.', '!', '?'], 2)[0]).Where(sentence => sentence.Split(' ').Length is >= ShortestMatter and <= LongestMatter).ToList();
        return OfSet(Worries).Select((each, at) => Whole(Signs, $"{matters[at % matters.Count]}, {each.Text}", KindsOf(each), KindsOf(each).Length > 0, OfMixed) with { Phrase = HasPhrase(each.Text) });
    }

    private IEnumerable<DangerWording> Scenes()
    {
        var signs = content.Texts.ForCountry(country);
        foreach (var key in signs.Keys(language, "language.danger-signs."))
        {
            if (!Ids.TryRead<Danger>(key[(key.LastIndexOf('.') + 1)..], out var kind)) continue;
            foreach (var sign in signs.Get(language, key).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(sign => sign.Contains(' ', StringComparison.Ordinal)))
            {
                yield return Whole(Signs, sign, [kind], ofDanger: false, OfPiece) with { Phrase = true };
            }
        }
    }

    /// <summary>What is told of services is ordinary, save where a phrase tells of danger.</summary>
    private IEnumerable<DangerWording> OfServices() =>
        content.Catalogue(content.Municipalities.First(m => m.Country == country).Id).Services.SelectMany(s => (string[])[s.Name(language), .. s.Words(language), .. s.Signs(language)])
            .Where(told => told.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)
            .Select(told => Whole(Signs, told, [], ofDanger: false, OfPiece)).Where(wording => !wording.Phrase);

    private DangerWording Whole(string set, string text, IReadOnlyList<Danger> kinds, bool ofDanger, float counts = 1)
    {
        var (lexicon, tokens) = _reader.WordsOf(text, language);
        var words = Math.Min(tokens.Count, DangerWeights.LongestPiece);
        return new DangerWording(set, Features(lexicon, tokens, 0, words), words, kinds, ofDanger, counts, DangerReader.HasSign(lexicon, tokens));
    }

    private bool HasPhrase(string text)
    {
        var (lexicon, tokens) = _reader.WordsOf(text, language);
        return DangerReader.HasSign(lexicon, tokens);
    }

    private static string[] Features(Lexicon lexicon, List<Token> tokens, int start, int end)
    {
        var found = new Names(lexicon.DangerConcepts.Names);
        DangerFeatures.Of(CollectionsMarshal.AsSpan(tokens)[start..end], DangerReader.Harmless(lexicon, tokens).AsSpan(start, end - start), lexicon.Endings, lexicon.DangerConcepts, ref found);
        return [.. found.All];
    }

    private readonly struct Names(IReadOnlyList<string> concepts) : IDangerFeatures
    {
        private readonly Dictionary<int, string> _stems = [];

        public HashSet<string> All { get; } = new(StringComparer.Ordinal);

        public void Know(int place, scoped ReadOnlySpan<char> stem) => _stems[place] = stem.ToString();

        public void Take(int place) => All.Add(_stems[place]);

        public void Take(scoped ReadOnlySpan<char> beginning) => All.Add($"{beginning}*");

        public void TakePair(int place, int next) => All.Add($"{_stems[place]} {_stems[next]}");

        public void TakeConcepts(int concept, int other) => All.Add(WrittenWeights.OfConcepts(concepts, concept, other));
    }
}
