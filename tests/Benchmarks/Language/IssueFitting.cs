using System.Globalization;
using System.Text;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Tests.Language.Measured;
using OmbudGuide.Content;

namespace OmbudGuide.Benchmarks.Language;

/// <summary>
/// <c>issue</c>, with a folder of content: how well the kind of trouble is read in wordings that the weights were not fitted to (each set weighed by the others), and
/// <c>issue fit</c>, which fits the weights to all of them and writes them. Never to the sets that nobody tunes on.
/// </summary>
internal static class IssueFitting
{
    private const float Likely = 0.5f;
    private const float BorneOut = 0.3f;
    private const float Sure = 0.7f;

    /// <summary>Where weights are fitted to fewer texts they are more certain than right.</summary>
    private const float LikelyByFew = 0.65f;
    private const float BorneOutByFew = 0.4f;
    private const float SureByFew = 0.85f;
    private const string Issue = "issue";

    private const string English = "en";

    /// <summary>Written by several hands: parts of it are weighed by one another.</summary>
    private const string Drawn = "drawn";
    private const int PartsOfDrawn = 4;

    private static readonly (string Language, string Country)[] Languages = [("nb", "no"), ("da", "dk"), ("en", "no")];
    private static readonly string[] Sets = ["about", "told", "wording", "more", Drawn];
    private static readonly int None = IssueWeights.Kinds.Count - 1;

    /// <summary>Weighs every set by the others: other voices in other words.</summary>
    /// <param name="only">The one language that is judged; null for all.</param>
    public static void Judge(string folder, string? only = null)
    {
        var all = Wordings(folder);
        foreach (var (language, _) in Languages.Where(l => only is null || l.Language == only))
        {
            var judged = new List<(Wording Of, int Best, float Chance)>();
            foreach (var held in all[language].GroupBy(w => w.Set))
            {
                // The same set of another language tells much the same.
                var set = held.Key[..held.Key.IndexOf('.')];
                var others = all.ToDictionary(l => l.Key, l => l.Value.FindAll(w => !w.Set.StartsWith(set + ".", StringComparison.Ordinal)), StringComparer.Ordinal);
                var fitted = Fit(others, language);
                foreach (var wording in held)
                {
                    var chances = fitted.Chances(wording);
                    var best = Array.IndexOf(chances, chances.Max());
                    judged.Add((wording, best, chances[best]));
                }
            }

            Console.WriteLine();
            Console.WriteLine($"{Issue}, {language}: {judged.Count} wordings, each set weighed by weights fitted to the others");
            foreach (var part in judged.GroupBy(j => j.Of.Set).Append(judged.GroupBy(_ => "all of them").First()))
            {
                Console.WriteLine($"  {part.Key}");
                foreach (var from in (float[])[0.3f, 0.4f, 0.5f, 0.55f, 0.6f, 0.7f, 0.8f, 0.85f, 0.9f])
                {
                    Console.WriteLine($"    from {from.ToString("F2", CultureInfo.InvariantCulture)}:  {Shares(part, j => j.Chance >= from)}   where a phrase tells it too  {Shares(part, j => j.Chance >= from && j.Of.Phrases.Contains(j.Best))}");
                }
            }

        }
    }

    /// <summary>Fits the weights of each language to all wordings, with those of the other language counting less, and writes them.</summary>
    /// <param name="only">The one language whose weights are fitted; null for all.</param>
    public static void Write(string folder, string? only = null)
    {
        var all = Wordings(folder);
        foreach (var (language, _) in Languages.Where(l => only is null || l.Language == only))
        {
            var fitted = Fit(all, language);
            var file = Path.Combine(folder, "texts", language, $"language.{IssueWeights.Section}.yaml");
            File.WriteAllText(file, Written(fitted, language == English), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Console.WriteLine($"{file}: {fitted.Weights.Count} features");
        }
    }

    private static string Shares(IEnumerable<(Wording Of, int Best, float Chance)> judged, Func<(Wording Of, int Best, float Chance), bool> isTaken)
    {
        var all = judged.ToList();
        var taken = all.Where(j => j.Best != None && isTaken(j)).ToList();
        var right = taken.Count(j => j.Of.Right.Contains(j.Best));
        var expected = all.Count(j => !j.Of.Right.Contains(None));
        var read = taken.Count(j => j.Of.Right.Contains(j.Best) || j.Of.Expected);
        return string.Create(CultureInfo.InvariantCulture, $"precision {(double)right / Math.Max(1, taken.Count),7:P1}  recall {(double)taken.Count(j => j.Of.Expected && j.Of.Right.Contains(j.Best)) / Math.Max(1, expected),7:P1} ({taken.Count} taken, {taken.Count - read} where nothing is told)");
    }

    private static Dictionary<string, List<Wording>> Wordings(string folder)
    {
        var content = ContentLibrary.Load(folder);
        var readers = new LanguageReaders(content);
        return Languages.ToDictionary(
            l => l.Language,
            l => Sets.Select(s => $"{s}.{l.Language}").Where(MeasuredCase.Sets.Contains)
                .SelectMany(set => MeasuredCase.Load(set).Where(each => TellsAll(set) || each.Expect.TryGetProperty(Issue, out _))
                    .Select((each, i) => Of(Part(set, i), each, readers.For(content.Municipalities.First(m => m.Country == l.Country).Id)))).ToList(),
            StringComparer.Ordinal);
    }

    /// <summary>What stands or falls together when sets are weighed by one another.</summary>
    private static string Part(string set, int at) =>
        set.StartsWith(Drawn, StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{Drawn}-{at % PartsOfDrawn}{set[Drawn.Length..]}") : set;

    /// <summary>Where a case of the set has no kind of trouble, none is told.</summary>
    private static bool TellsAll(string set) => set[..set.IndexOf('.', StringComparison.Ordinal)] is "about" or "told" or Drawn;

    private static Wording Of(string set, MeasuredCase each, LanguageReader reader)
    {
        var (lexicon, tokens) = reader.WordsOf(each.Text, each.Language);
        var voices = VoiceReader.Read(lexicon, CleanText.Of(each.Text, LanguageReader.ReadForMeaning), tokens);
        var cues = CueReader.Standing(lexicon, tokens, voices);
        var found = new Names(lexicon.IssueConcepts.Names);
        IssueFeatures.Of(tokens, voices, cues, reader.Read(each.Text, each.Language, each.AsOf).Services, lexicon.Endings, ref found);
        var expected = Kinds(each.Expect);
        var may = each.Expect.TryGetProperty("may", out var harmless) ? Kinds(harmless) : [];
        return new Wording(
            set, [.. found.All], tokens.Count, expected.Length > 0 ? [.. expected, .. may] : [None, .. may], expected.Length > 0,
            [.. cues.Where(c => c.Meaning.Question == Rules.Facts.Question.Issue).Select(c => IssueWeights.Kinds.ToList().IndexOf(c.Meaning.Option!))]);
    }

    private static int[] Kinds(System.Text.Json.JsonElement of) =>
        [.. AboutMarks.Values(of, Issue).SelectMany(v => v.Split('/')).Select(id => IssueWeights.Kinds.ToList().IndexOf(id))];

    /// <summary>Fits to the wordings of a language, those of others counting less: Norwegian and Danish for one another; for English, whose words are others, what they are words of.</summary>
    private static Fitted Fit(Dictionary<string, List<Wording>> all, string language) => Fitted.To(
    [
        .. all[language].Select(w => (w, 1f)),
        .. all.Where(l => l.Key != language && l.Key != English).SelectMany(l => l.Value.Select(w => (language == English ? w with { Features = [.. w.Features.Where(IsOfNoLanguage)] } : w, 0.5f))),
    ], language == English);

    /// <summary>A concept, what a phrase tells, a service.</summary>
    private static bool IsOfNoLanguage(string feature) => feature[0] is '<' or IssueFeatures.Phrase or IssueFeatures.Service;

    private static string Written(Fitted fitted, bool toFew)
    {
        var text = new StringBuilder();
        text.Append("# How strongly words speak for a kind of trouble (below nothing: against it), in tenths of the logarithm of odds. Fitted, not written by hand: the\n");
        text.Append("# wordings that they were fitted to lie beside the tests (about, told, wording, more, drawn), and `dotnet run -c Release --project tests/Benchmarks -- issue fit Content` fits\n");
        text.Append("# them anew. A word stands without its ending, * for a beginning, ^ before the first of a sentence, = before what phrases tell, <> for a concept of\n");
        text.Append("# language.yaml; two are a pair. The number alone is where the count begins.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"likely: \"{(toFew ? LikelyByFew : Likely)}\"\nborne-out: \"{(toFew ? BorneOutByFew : BorneOut)}\"\nsure: \"{(toFew ? SureByFew : Sure)}\"\n");
        for (var kind = 0; kind < IssueWeights.Kinds.Count; kind++)
        {
            WrittenWeights.Append(text, IssueWeights.Kinds[kind], fitted.Weights.OrderBy(w => w.Key, StringComparer.Ordinal).Prepend(KeyValuePair.Create("", fitted.Bias))
                .Select(w => (w.Key, Weight: w.Value[kind])).Where(w => WrittenWeights.Rounded(w.Weight) != 0));
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <param name="Right">The kinds that may be read of it; none among them where nothing is told.</param>
    /// <param name="Expected">A kind is to be read of it.</param>
    /// <param name="Phrases">The kinds that phrases tell.</param>
    private sealed record Wording(string Set, string[] Features, int Words, int[] Right, bool Expected, int[] Phrases);

    private readonly struct Names(IReadOnlyList<string> concepts) : IIssueFeatures
    {
        public HashSet<string> All { get; } = new(StringComparer.Ordinal);

        public void Take(scoped ReadOnlySpan<char> feature) => All.Add(feature.ToString());

        public void TakeConcepts(int concept, int other) => All.Add(WrittenWeights.OfConcepts(concepts, concept, other));
    }

    /// <summary>A logistic curve over features, for all kinds at once.</summary>
    private sealed class Fitted(Dictionary<string, float[]> weights, float[] bias)
    {
        private const int Epochs = 30;
        private const double Rate = 0.2;
        private const double Decay = 1e-3;
        private const int FewestUses = 4;
        private const int FewestUsesOfPairs = 8;
        private const float LeastWeight = 0.75f;

        /// <summary>Of few texts each word counts.</summary>
        private const int FewestUsesOfFew = 2;
        private const int FewestUsesOfPairsOfFew = 4;
        private const float LeastWeightOfFew = 0.6f;

        public IReadOnlyDictionary<string, float[]> Weights => weights;

        public float[] Bias => bias;

        public float[] Chances(Wording of)
        {
            var chances = new float[bias.Length];
            foreach (var own in of.Features.Select(weights.GetValueOrDefault).OfType<float[]>())
            {
                for (var kind = 0; kind < chances.Length; kind++)
                {
                    chances[kind] += own[kind];
                }
            }

            for (var kind = 0; kind < chances.Length; kind++)
            {
                chances[kind] = bias[kind] + (chances[kind] * IssueWeights.Scale(of.Words));
            }

            IssueWeights.ToChances(chances);
            return chances;
        }

        /// <summary>Fits by stochastic descent with a rate of its own for each weight (AdaGrad); the same in every run. Where several kinds are right, any of them is.</summary>
        public static Fitted To(IReadOnlyList<(Wording Wording, float Counts)> all, bool toFew)
        {
            var (fewest, fewestOfPairs, least) = toFew ? (FewestUsesOfFew, FewestUsesOfPairsOfFew, LeastWeightOfFew) : (FewestUses, FewestUsesOfPairs, LeastWeight);
            var kinds = IssueWeights.Kinds.Count;
            var uses = all.SelectMany(w => w.Wording.Features).CountBy(f => f).Where(f => f.Value >= (WrittenWeights.IsPair(f.Key) ? fewestOfPairs : fewest))
                .Select((f, i) => (f.Key, i)).ToDictionary(f => f.Key, f => f.i, StringComparer.Ordinal);
            var features = all.Select(w => w.Wording.Features.Where(uses.ContainsKey).Select(f => uses[f]).ToArray()).ToArray();
            // The last one is the beginning of the count.
            var (weights, squares) = (new double[(uses.Count + 1) * kinds], new double[(uses.Count + 1) * kinds]);
            Array.Fill(squares, 1e-4);
            var order = Enumerable.Range(0, all.Count).ToArray();
            var random = new Random(1);
            var chances = new double[kinds];
            for (var epoch = 0; epoch < Epochs; epoch++)
            {
                random.Shuffle(order);
                foreach (var at in order)
                {
                    var scale = IssueWeights.Scale(all[at].Wording.Words);
                    for (var kind = 0; kind < kinds; kind++)
                    {
                        chances[kind] = weights[(uses.Count * kinds) + kind] + (features[at].Sum(f => weights[(f * kinds) + kind]) * scale);
                    }

                    var most = chances.Max();
                    var sum = chances.Sum(c => Math.Exp(c - most));
                    for (var kind = 0; kind < kinds; kind++)
                    {
                        chances[kind] = Math.Exp(chances[kind] - most) / sum;
                    }

                    var right = all[at].Wording.Right.Sum(kind => chances[kind]);
                    for (var kind = 0; kind < kinds; kind++)
                    {
                        var wanted = all[at].Wording.Right.Contains(kind) ? chances[kind] / right : 0;
                        var error = (chances[kind] - wanted) * all[at].Counts;
                        Step((uses.Count * kinds) + kind, error);
                        foreach (var feature in features[at])
                        {
                            var place = (feature * kinds) + kind;
                            Step(place, (error * scale) + (Decay * weights[place]));
                        }
                    }
                }
            }

            return new Fitted(
                uses.Select(u => (u.Key, Own: Own(u.Value))).Where(u => u.Own.Any(w => w != 0)).ToDictionary(u => u.Key, u => u.Own, StringComparer.Ordinal),
                [.. weights[^kinds..].Select(w => (float)w)]);

            void Step(int place, double slope)
            {
                squares[place] += slope * slope;
                weights[place] -= Rate * slope / Math.Sqrt(squares[place]);
            }

            float[] Own(int feature) => [.. weights[(feature * kinds)..((feature + 1) * kinds)].Select(w => Math.Abs(w) < least ? 0 : (float)w)];
        }
    }
}
