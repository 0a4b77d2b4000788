using System.Globalization;
using System.Text;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Tests.Language.Measured;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Benchmarks.Language;

/// <summary>
/// <c>danger</c>: how well danger is heard in wordings that the weights were not fitted to (each third of the wordings weighed by the other two), and
/// <c>danger fit</c>, which fits the weights to all of them and writes them. Never to the sets that nobody tunes on.
/// </summary>
internal static class DangerFitting
{
    private const int Folds = 3;
    private const string English = DangerWordings.English;
    private const float Unlikely = -1.5f;
    private const float Likely = -0.7f;

    /// <summary>English has fewer texts to fit to: what is as often danger scores less, and a phrase is trusted less where other words speak against it.</summary>
    private const float UnlikelyInEnglish = 0;
    private const float LikelyInEnglish = -0.5f;

    /// <summary>Smaller weights are left out. Of fewer texts each word is seen seldom, so that many small weights together tell more.</summary>
    private const float LeastWeight = 0.8f;
    private const float LeastWeightInEnglish = 0.3f;

    private static readonly (string Language, string Country)[] Languages = [("nb", "no"), ("da", "dk"), ("en", "no")];
    private static readonly Danger[] Kinds = Enum.GetValues<Danger>();

    /// <summary>Weighs every third of the wordings by the others.</summary>
    /// <param name="only">The one language that is judged; null for all.</param>
    public static void Judge(string folder, string? only = null)
    {
        var content = ContentLibrary.Load(folder);
        var readers = new LanguageReaders(content);
        var all = Languages.ToDictionary(l => l.Language, l => new DangerWordings(content, readers, l.Language, l.Country).All(), StringComparer.Ordinal);
        foreach (var (language, _) in Languages.Where(l => only is null || l.Language == only))
        {
            var own = all[language];
            // Norwegian and Danish tell much the same, so that one does not prove the other.
            var others = language == English ? Others(all, language) : [];
            var judged = new List<(DangerWording Wording, float Score, bool RightKind)>();
            for (var fold = 0; fold < Folds; fold++)
            {
                var held = own.Where((w, i) => w.Set != DangerWordings.Signs && i % Folds == fold).ToHashSet();
                var learned = own.Where(w => !held.Contains(w)).ToList();
                var (any, kinds) = Fit(learned, others, language == English);
                judged.AddRange(held.Select(w => (w, any.Score(w), w.Kinds.Contains(kinds.MaxBy(k => k.Fitted.Score(w)).Kind))));
            }

            Console.WriteLine();
            var matters = judged.Where(j => !j.Wording.OfDanger).ToList();
            var drawn = matters.Where(m => m.Wording.Set == DangerWordings.Drawn).ToList();
            judged.RemoveAll(j => !j.Wording.OfDanger);
            Console.WriteLine($"danger, {language}: {judged.Count} wordings, each weighed by weights fitted to others");
            Console.WriteLine($"  {"likely from",12}  {"recall",8} {"false",8} {"precision",10}   worries alone, with phrases: {"recall",8} {"false",8}   right kind   ordinary matters   drawn ones");
            foreach (var from in (float[])[-3.5f, -3, -2.5f, -2, -1.5f, -1, -0.5f, 0, 0.25f, 0.5f, 0.75f, 1, 1.5f])
            {
                var alone = Shares(judged, j => j.Score >= from);
                var worries = judged.Where(j => j.Wording.Set == DangerWordings.Worries).ToList();
                var (recall, wrong, _) = Shares(worries, j => j.Score >= from || (j.Wording.Phrase && j.Score >= Unlikely));
                var kind = judged.Where(j => j.Wording.Kinds.Count > 0 && j.Score >= from).ToList();
                Console.WriteLine(FormattableString.Invariant(
                    $"  {from,12:F2}  {alone.Recall,8:P1} {alone.False,8:P1} {alone.Precision,10:P1}   {"",29} {recall,8:P1} {wrong,8:P1}   {(double)kind.Count(j => j.RightKind) / kind.Count,10:P1}   {(double)matters.Count(m => m.Score >= from) / matters.Count,8:P1}   {Share(drawn, m => m.Score >= from),10:P1}"));
            }

            var worried = judged.Where(j => j.Wording.Set == DangerWordings.Worries).ToList();
            foreach (var below in (float[])[-99, -3, -2.5f, -2, -1.5f, -1, -0.5f, 0, 0.5f])
            {
                var (recall, wrong, precision) = Shares(worried, j => j.Wording.Phrase && j.Score >= below);
                Console.WriteLine(FormattableString.Invariant($"  phrases alone, not below {below,6:F1}: recall {recall,8:P1} false {wrong,8:P1} precision {precision,8:P1}   drawn ordinary ones {Share(drawn, j => j.Wording.Phrase && j.Score >= below),8:P1}"));
            }
        }
    }

    private static double Share(IReadOnlyList<(DangerWording Wording, float Score, bool RightKind)> of, Predicate<(DangerWording Wording, float Score, bool RightKind)> heard) =>
        of.Count == 0 ? double.NaN : (double)of.Count(each => heard(each)) / of.Count;

    /// <summary>Fits the weights of each language to all wordings, with those of the other language counting less, and writes them.</summary>
    /// <param name="only">The one language whose weights are fitted; null for all.</param>
    public static void Write(string folder, string? only = null)
    {
        var content = ContentLibrary.Load(folder);
        var readers = new LanguageReaders(content);
        var all = Languages.ToDictionary(l => l.Language, l => new DangerWordings(content, readers, l.Language, l.Country).All(), StringComparer.Ordinal);
        foreach (var (language, _) in Languages.Where(l => only is null || l.Language == only))
        {
            var (any, kinds) = Fit(all[language], Others(all, language), language == English);
            var file = Path.Combine(folder, "texts", language, "language.danger-weights.yaml");
            File.WriteAllText(file, Written(any, kinds, language == English), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Console.WriteLine($"{file}: {any.Weights.Count} features");
        }
    }

    /// <summary>The wordings of Norwegian and Danish, for one another; for English, whose words are others, what they are words of.</summary>
    private static List<DangerWording> Others(Dictionary<string, List<DangerWording>> all, string language) =>
    [
        .. all.Where(l => l.Key != language && l.Key != English).SelectMany(l => l.Value.Select(w => language == English ? w with { Features = [.. w.Features.Where(f => f[0] == '<')] } : w)),
    ];

    private static (double Recall, double False, double Precision) Shares(IReadOnlyList<(DangerWording Wording, float Score, bool RightKind)> judged, Func<(DangerWording Wording, float Score, bool RightKind), bool> heard)
    {
        var dangers = judged.Where(j => j.Wording.Kinds.Count > 0).ToList();
        var others = judged.Where(j => j.Wording.Kinds.Count == 0).ToList();
        var (right, wrong) = (dangers.Count(heard), others.Count(heard));
        return ((double)right / dangers.Count, (double)wrong / others.Count, (double)right / Math.Max(1, right + wrong));
    }

    private static (Fitted Any, List<(Danger Kind, Fitted Fitted)> Kinds) Fit(IReadOnlyList<DangerWording> own, IReadOnlyList<DangerWording> other, bool inEnglish)
    {
        List<(DangerWording Wording, float Counts)> all = [.. own.Select(w => (w, w.Counts)), .. other.Select(w => (w, w.Counts / 2))];
        var decay = inEnglish ? Fitted.DecayInEnglish : Fitted.Decay;
        var any = Fitted.To(all, w => w.Kinds.Count > 0, inEnglish ? LeastWeightInEnglish : LeastWeight, decay);
        var dangers = all.Where(w => w.Wording.Kinds.Count > 0).ToList();
        return (any, [.. Kinds.Select(kind => (kind, Fitted.To(dangers, w => w.Kinds.Contains(kind), leastWeight: 1.5f, decay, withPairs: false)))]);
    }

    private static string Written(Fitted any, List<(Danger Kind, Fitted Fitted)> kinds, bool inEnglish)
    {
        var text = new StringBuilder();
        text.Append("# How strongly words speak for danger (below nothing: against it), in tenths of the logarithm of odds. Fitted, not written by hand: the wordings that they\n");
        text.Append("# were fitted to lie beside the tests (worries, scenes, danger, drawn), and `dotnet run -c Release --project tests/Benchmarks -- danger fit Content` fits them anew.\n");
        text.Append("# A word stands without its ending, * for a beginning, <> for a concept of language.yaml; two are a pair. The number alone is where the count begins.\n\n");
        Line("likely", (inEnglish ? LikelyInEnglish : Likely).ToString(CultureInfo.InvariantCulture));
        Line("unlikely", (inEnglish ? UnlikelyInEnglish : Unlikely).ToString(CultureInfo.InvariantCulture));
        var features = any.Weights.OrderBy(w => w.Key, StringComparer.Ordinal).ToList();
        Entry("words", features.Where(f => !f.Key.Contains(' ') && f.Key[0] != '<' && f.Key[^1] != '*').Prepend(KeyValuePair.Create("", any.Bias)));
        Entry("beginnings", features.Where(f => f.Key[^1] == '*'));
        Entry("pairs-a", features.Where(f => f.Key.Contains(' ') && f.Key[0] != '<' && f.Key[0] < 'j'));
        Entry("pairs-b", features.Where(f => f.Key.Contains(' ') && f.Key[0] >= 'j'));
        Entry("concepts", features.Where(f => f.Key[0] == '<'));
        foreach (var (kind, fitted) in kinds)
        {
            Entry(Ids.Of(kind), fitted.Weights.OrderBy(w => w.Key, StringComparer.Ordinal).Prepend(KeyValuePair.Create("", fitted.Bias)));
        }

        return text.ToString();

        void Line(string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: \"{value}\"\n");

        void Entry(string key, IEnumerable<KeyValuePair<string, float>> entries) => WrittenWeights.Append(text, key, entries.Select(e => (e.Key, e.Value)));
    }

    /// <summary>A logistic curve over features.</summary>
    private sealed class Fitted(Dictionary<string, float> weights, float bias)
    {
        private const int Epochs = 12;
        private const double Rate = 0.3;

        /// <summary>How fast weights shrink; faster where there are fewer texts to bear them out.</summary>
        public const double Decay = 2e-4;
        public const double DecayInEnglish = 2e-3;

        private const int FewestUses = 3;
        private const int FewestUsesOfPairs = 5;

        /// <summary>Pairs are many and each says little: so much more a pair must weigh to be kept.</summary>
        private const float PairsLess = 1.5f;

        public IReadOnlyDictionary<string, float> Weights => weights;

        public float Bias => bias;

        public float Score(DangerWording of) => bias + (of.Features.Sum(f => weights.GetValueOrDefault(f)) * DangerWeights.Scale(of.Words));

        /// <summary>Fits by stochastic descent with a rate of its own for each feature (AdaGrad); the same in every run.</summary>
        /// <param name="leastWeight">Smaller weights are left out.</param>
        public static Fitted To(IReadOnlyList<(DangerWording Wording, float Counts)> all, Func<DangerWording, bool> isTrue, float leastWeight, double decay, bool withPairs = true)
        {
            var uses = all.SelectMany(w => w.Wording.Features).CountBy(f => f).Where(f => f.Value >= (WrittenWeights.IsPair(f.Key) ? FewestUsesOfPairs : FewestUses) && (withPairs || !f.Key.Contains(' ', StringComparison.Ordinal)))
                .Select((f, i) => (f.Key, i)).ToDictionary(f => f.Key, f => f.i, StringComparer.Ordinal);
            var features = all.Select(w => w.Wording.Features.Where(uses.ContainsKey).Select(f => uses[f]).ToArray()).ToArray();
            var (weights, squares) = (new double[uses.Count], new double[uses.Count]);
            Array.Fill(squares, 1e-6);
            var (bias, biasSquares) = (-2d, 1e-6);
            var order = Enumerable.Range(0, all.Count).ToArray();
            var random = new Random(1);
            for (var epoch = 0; epoch < Epochs; epoch++)
            {
                random.Shuffle(order);
                foreach (var at in order)
                {
                    var scale = DangerWeights.Scale(all[at].Wording.Words);
                    var score = bias + (features[at].Sum(f => weights[f]) * scale);
                    var error = ((1 / (1 + Math.Exp(-score))) - (isTrue(all[at].Wording) ? 1 : 0)) * all[at].Counts;
                    biasSquares += error * error;
                    bias -= Rate * error / Math.Sqrt(biasSquares);
                    foreach (var feature in features[at])
                    {
                        var slope = (error * scale) + (decay * weights[feature]);
                        squares[feature] += slope * slope;
                        weights[feature] -= Rate * slope / Math.Sqrt(squares[feature]);
                    }
                }
            }

            return new Fitted(uses.Where(u => Math.Abs(weights[u.Value]) >= (WrittenWeights.IsPair(u.Key) ? leastWeight * PairsLess : leastWeight)).ToDictionary(u => u.Key, u => (float)weights[u.Value], StringComparer.Ordinal), (float)bias);
        }
    }
}
