using System.Globalization;
using System.Text;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Tests.Language.Measured;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Benchmarks.Language;

/// <summary>
/// A weighed question (<c>issue</c>, <c>complaint-status</c>, <c>acting-for</c>) with a folder of content: how well it is read in wordings that the weights were not
/// fitted to (each set weighed by the others), and with <c>fit</c>, which fits the weights to all of them and writes them. Never to the sets that nobody tunes on.
/// </summary>
internal sealed class OptionFitting
{
    private const string English = "en";

    /// <summary>Written by several hands: parts of it are weighed by one another.</summary>
    private const string Drawn = "drawn";
    private const int PartsOfDrawn = 4;

    private static readonly (string Language, string Country)[] Languages = [("nb", "no"), ("da", "dk"), ("en", "no")];
    private static readonly string[] Sets = ["about", "told", "wording", "more", Drawn];
    private static readonly float[] Froms = [0.1f, 0.15f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.65f, 0.7f, 0.75f, 0.8f, 0.85f, 0.9f, 0.95f];

    /// <summary>The ids of the questions that can be judged and fitted.</summary>
    public static IReadOnlyList<string> Questions { get; } = [.. WeighedQuestion.All.Select(Ids.Of)];

    private const double LeastPrecision = 0.9;
    private readonly WeighedQuestion _question;
    private readonly string _member;
    private readonly string _folder;
    private readonly IReadOnlyList<string> _only;
    private readonly Dictionary<string, List<OptionWording>> _wordings;

    /// <param name="only">The one language that is judged or fitted; null for all.</param>
    /// <param name="question">One of <see cref="Questions"/>.</param>
    public OptionFitting(string question, string folder, string? only = null)
    {
        (_question, _folder) = (new WeighedQuestion(WeighedQuestion.All.First(q => Ids.Of(q) == question), 0), folder);
        _member = AboutMarks.Members.Single(m => m.Question == _question.Question).Member;
        _only = [.. Languages.Select(l => l.Language).Where(l => only is null || l == only)];
        var content = ContentLibrary.Load(folder);
        var readers = new LanguageReaders(content);
        _wordings = Languages.ToDictionary(
            l => l.Language,
            l => Sets.Select(s => $"{s}.{l.Language}").Where(MeasuredCase.Sets.Contains)
                .SelectMany(set => MeasuredCase.Load(set).Where(each => TellsAll(set) || each.Expect.TryGetProperty(_member, out _))
                    .Select((each, i) => Of(Part(set, i), each, readers.For(content.Municipalities.First(m => m.Country == l.Country).Id)))).ToList(),
            StringComparer.Ordinal);
    }

    /// <summary>Weighs every set by the others: other voices in other words.</summary>
    public void Judge()
    {
        foreach (var language in _only)
        {
            var judged = new List<Judged>();
            foreach (var held in _wordings[language].GroupBy(w => w.Set))
            {
                // The same set of another language tells much the same.
                var set = held.Key[..held.Key.IndexOf('.')];
                var others = _wordings.ToDictionary(l => l.Key, l => l.Value.FindAll(w => !w.Set.StartsWith(set + ".", StringComparison.Ordinal)), StringComparer.Ordinal);
                var fitted = Fit(others, language);
                judged.AddRange(held.Select(wording => new Judged(wording, fitted.Chances(wording, _question))));
            }

            var bounds = OptionBounds.Of(_question.Question, language);
            Console.WriteLine();
            Console.WriteLine($"{Ids.Of(_question.Question)}, {language}: {judged.Count} wordings, each set weighed by weights fitted to the others");
            Console.WriteLine($"  {"with the bounds of the fitting",-40} {Shares(judged, j => j.Told(bounds.Likely, bounds.BorneOut))}");
            foreach (var set in judged.GroupBy(j => j.Wording.Set[..j.Wording.Set.IndexOfAny(['-', '.'])]))
            {
                Console.WriteLine($"    {set.Key,-38} {Shares([.. set], j => j.Told(bounds.Likely, bounds.BorneOut))}");
            }

            ShowMost("all of them", judged);
            ShowMost(Drawn, [.. judged.Where(j => j.Wording.Set.StartsWith(Drawn, StringComparison.Ordinal))]);
            foreach (var from in Froms)
            {
                Console.WriteLine(FormattableString.Invariant($"  from {from:F2}: told by a phrase too {Shares(judged, j => j.Told(float.PositiveInfinity, from))}   by words alone {Shares(judged, j => j.Told(from, float.PositiveInfinity))}"));
            }
        }
    }

    /// <summary>Fits the weights of each language to all wordings, with those of the other language counting less, and writes them.</summary>
    public void Write()
    {
        foreach (var language in _only)
        {
            var fitted = Fit(_wordings, language);
            var file = Path.Combine(_folder, "texts", language, $"language.{WeighedQuestion.SectionOf(_question.Question)}.yaml");
            File.WriteAllText(file, Written(fitted, OptionBounds.Of(_question.Question, language)), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Console.WriteLine($"{file}: {fitted.Weights.Count} features, {new FileInfo(file).Length / 1000} kB");
        }
    }

    /// <summary>The bounds with which most is told rightly, of those that are precise enough.</summary>
    private static void ShowMost(string set, IReadOnlyList<Judged> judged)
    {
        var (alone, borne, of) = Froms.SelectMany(alone => Froms.Select(borne => (Alone: alone, Borne: borne, Of: Count(judged, j => j.Told(alone, borne)))))
            .Append((Alone: 1f, Borne: 1f, Of: (Right: 0, Read: 0)))
            .Where(b => b.Of.Right >= LeastPrecision * b.Of.Read).MaxBy(b => b.Of.Right);
        Console.WriteLine(of.Read == 0 ? $"  most at a precision of {LeastPrecision:P0}, {set}: none"
            : FormattableString.Invariant($"  most at a precision of {LeastPrecision:P0}, {set}: alone from {alone:F2}, borne out from {borne:F2}: {Shares(judged, j => j.Told(alone, borne))}"));
    }

    /// <summary>What of it is right, without what may be read or not.</summary>
    private static string Shares(IReadOnlyList<Judged> judged, Func<Judged, int?> told)
    {
        var (right, read) = Count(judged, told);
        var expected = judged.Count(j => j.Wording.Expected.Count > 0);
        return string.Create(CultureInfo.InvariantCulture, $"precision {(double)right / Math.Max(1, read),7:P1}  recall {(double)right / Math.Max(1, expected),7:P1} ({right} right of {read}, {expected} expected)");
    }

    private static (int Right, int Read) Count(IReadOnlyList<Judged> judged, Func<Judged, int?> told)
    {
        var (right, read) = (0, 0);
        foreach (var each in judged)
        {
            if (told(each) is { } option)
            {
                right += each.Wording.Expected.Contains(option) ? 1 : 0;
                read += each.Wording.Expected.Contains(option) || !each.Wording.May.Contains(option) ? 1 : 0;
            }
        }

        return (right, read);
    }

    /// <summary>What stands or falls together when sets are weighed by one another.</summary>
    private static string Part(string set, int at) =>
        set.StartsWith(Drawn, StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{Drawn}-{at % PartsOfDrawn}{set[Drawn.Length..]}") : set;

    /// <summary>Where a case of the set has no option, none is told.</summary>
    private static bool TellsAll(string set) => set[..set.IndexOf('.', StringComparison.Ordinal)] is "about" or "told" or Drawn;

    private OptionWording Of(string set, MeasuredCase each, LanguageReader reader)
    {
        var (lexicon, tokens) = reader.WordsOf(each.Text, each.Language);
        var voices = VoiceReader.Read(lexicon, CleanText.Of(each.Text, LanguageReader.ReadForMeaning), tokens);
        var cues = CueReader.Standing(lexicon, tokens, voices);
        var found = new Names(lexicon.MatterConcepts.Names, lexicon.ConceptsOf(_question.Question));
        OptionFeatures.Of(tokens, voices, cues, reader.Read(each.Text, each.Language, each.AsOf).Services, lexicon.Endings, lexicon.MatterConcepts, ref found);
        var phrases = new bool[_question.Options.Count - 1];
        foreach (var phrase in CueReader.Last(cues.FindAll(c => c.Meaning.Question == _question.Question)))
        {
            phrases[_question.IndexOf(phrase.Meaning.Option!)] = true;
        }

        return new OptionWording(set, [.. found.All], tokens.Count, Options(each.Expect), each.Expect.TryGetProperty("may", out var harmless) ? Options(harmless) : [], phrases);
    }

    private IReadOnlyList<int> Options(System.Text.Json.JsonElement of) => [.. AboutMarks.Values(of, _member).SelectMany(v => v.Split('/')).Select(_question.IndexOf)];

    /// <summary>Fits to the wordings of a language, those of others counting less: Norwegian and Danish for one another; for English, whose words are others, what they are words of.</summary>
    private OptionCurve Fit(Dictionary<string, List<OptionWording>> all, string language) => OptionCurve.To(
    [
        .. all[language].Select(w => (w, 1f)),
        .. all.Where(l => l.Key != language && l.Key != English).SelectMany(l => l.Value.Select(w => (language == English ? w with { Features = [.. w.Features.Where(IsOfNoLanguage)] } : w, 0.5f))),
    ], _question, CurveSettings.Of(_question.Question, ofFew: language == English));

    /// <summary>A concept, what a phrase tells, a service.</summary>
    private static bool IsOfNoLanguage(string feature) => feature[0] is '<' or OptionFeatures.Phrase or OptionFeatures.Service;

    private string Written(OptionCurve fitted, OptionBounds bounds)
    {
        var text = new StringBuilder();
        text.Append("# How strongly words speak for an option of the question (below nothing: against it), in tenths of the logarithm of odds. Fitted, not written by hand: the\n");
        text.Append("# wordings that they were fitted to lie beside the tests (their README tells which), and `dotnet run -c Release --project tests/Benchmarks --\n");
        text.Append(CultureInfo.InvariantCulture, $"# {Ids.Of(_question.Question)} fit Content` fits them anew. A word stands without its ending, * for a beginning, ^ before the first of a sentence, = before what phrases\n");
        text.Append("# tell, <> for a concept of language.yaml; two are a pair. The number alone is where the count begins.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"likely: \"{bounds.Likely}\"\nborne-out: \"{bounds.BorneOut}\"\nsure: \"{bounds.Sure}\"\n");
        text.Append(bounds.SureAlone is { } alone ? string.Create(CultureInfo.InvariantCulture, $"sure-alone: \"{alone}\"\n") : "");
        for (var option = 0; option < _question.Options.Count; option++)
        {
            WrittenWeights.Append(text, _question.Options[option], fitted.Weights.OrderBy(w => w.Key, StringComparer.Ordinal).Prepend(KeyValuePair.Create("", fitted.Bias))
                .Select(w => (w.Key, Weight: w.Value[option])).Where(w => w.Key.Length == 0 || WrittenWeights.Rounded(w.Weight) != 0));
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>What weights fitted to others say of a wording.</summary>
    private sealed record Judged(OptionWording Wording, float[] Chances)
    {
        public int? Told(float likely, float borneOut) => WeighedQuestion.Told(Chances, Wording.Phrases, likely, borneOut);
    }

    /// <param name="own">The concepts of the question, by name.</param>
    private readonly struct Names(IReadOnlyList<string> concepts, IReadOnlySet<string> own) : IOptionFeatures
    {
        public HashSet<string> All { get; } = new(StringComparer.Ordinal);

        public void Take(scoped ReadOnlySpan<char> feature) => All.Add(feature.ToString());

        public void TakeConcepts(int concept, int other)
        {
            if (own.Contains(concepts[concept]))
            {
                All.Add(WrittenWeights.OfConcepts(concepts, concept, other));
            }
        }
    }
}
