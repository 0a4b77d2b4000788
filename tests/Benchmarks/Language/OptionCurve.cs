using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Benchmarks.Language;

/// <summary>What somebody wrote, and what is to be read of it in answer to a question.</summary>
/// <param name="Words">How many there are.</param>
/// <param name="Expected">The places of the options that are right; empty where none is told.</param>
/// <param name="May">Those that may be read or not, without harm.</param>
/// <param name="Phrases">Of each option whether phrases tell it.</param>
internal sealed record OptionWording(string Set, string[] Features, int Words, IReadOnlyList<int> Expected, IReadOnlyList<int> May, bool[] Phrases)
{
    /// <summary>The outcomes to fit to, of which any is right.</summary>
    public IReadOnlyList<int> Right => Expected.Count > 0 ? [.. Expected, .. May] : [Phrases.Length, .. May];
}

/// <summary>How a curve is fitted.</summary>
/// <param name="FewestUses">What was seen more seldom is left out.</param>
/// <param name="LeastWeight">What weighs less is left out.</param>
internal sealed record CurveSettings(int FewestUses, int FewestUsesOfPairs, float LeastWeight, double Rate, double Decay)
{
    /// <param name="ofFew">The texts of the language are few, so that each word counts.</param>
    public static CurveSettings Of(Question question, bool ofFew) => (question, ofFew) switch
    {
        (Question.Issue, false) => new(4, 8, 0.75f, 0.2, 1e-3),
        (Question.Issue, true) => new(2, 4, 0.6f, 0.2, 1e-3),
        // Few texts tell of them: what is seldom tells nothing, and what words are words of tells more than they do.
        (_, false) => new(12, 20, 0.3f, 0.3, 1e-3),
        (_, true) => new(8, 12, 0.3f, 0.3, 1e-3),
    };
}

/// <summary>A logistic curve over features, for all options of a question and none at once.</summary>
internal sealed class OptionCurve(Dictionary<string, float[]> weights, float[] bias)
{
    private const int Epochs = 30;

    public IReadOnlyDictionary<string, float[]> Weights => weights;

    public float[] Bias => bias;

    /// <param name="question">The one that it was fitted to.</param>
    public float[] Chances(OptionWording of, WeighedQuestion question)
    {
        var chances = new float[bias.Length];
        foreach (var own in of.Features.Select(weights.GetValueOrDefault).OfType<float[]>())
        {
            for (var option = 0; option < chances.Length; option++)
            {
                chances[option] += own[option];
            }
        }

        for (var option = 0; option < chances.Length; option++)
        {
            chances[option] = bias[option] + (chances[option] * question.Scale(of.Words));
        }

        OptionWeights.ToChances(chances);
        return chances;
    }

    /// <summary>Fits by stochastic descent with a rate of its own for each weight (AdaGrad); the same in every run. Where several options are right, any of them is.</summary>
    public static OptionCurve To(IReadOnlyList<(OptionWording Wording, float Counts)> all, WeighedQuestion question, CurveSettings settings)
    {
        var options = question.Options.Count;
        var uses = all.SelectMany(w => w.Wording.Features).CountBy(f => f).Where(f => f.Value >= (WrittenWeights.IsPair(f.Key) ? settings.FewestUsesOfPairs : settings.FewestUses))
            .Select((f, i) => (f.Key, i)).ToDictionary(f => f.Key, f => f.i, StringComparer.Ordinal);
        var features = all.Select(w => w.Wording.Features.Where(uses.ContainsKey).Select(f => uses[f]).ToArray()).ToArray();
        var rights = all.Select(w => w.Wording.Right).ToArray();
        // The last one is the beginning of the count.
        var (weights, squares) = (new double[(uses.Count + 1) * options], new double[(uses.Count + 1) * options]);
        Array.Fill(squares, 1e-4);
        var order = Enumerable.Range(0, all.Count).ToArray();
        var random = new Random(1);
        var chances = new double[options];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var scale = question.Scale(all[at].Wording.Words);
                for (var option = 0; option < options; option++)
                {
                    chances[option] = weights[(uses.Count * options) + option] + (features[at].Sum(f => weights[(f * options) + option]) * scale);
                }

                var most = chances.Max();
                var sum = chances.Sum(c => Math.Exp(c - most));
                for (var option = 0; option < options; option++)
                {
                    chances[option] = Math.Exp(chances[option] - most) / sum;
                }

                var right = rights[at].Sum(option => chances[option]);
                for (var option = 0; option < options; option++)
                {
                    var wanted = rights[at].Contains(option) ? chances[option] / right : 0;
                    var error = (chances[option] - wanted) * all[at].Counts;
                    Step((uses.Count * options) + option, error);
                    foreach (var feature in features[at])
                    {
                        var place = (feature * options) + option;
                        Step(place, (error * scale) + (settings.Decay * weights[place]));
                    }
                }
            }
        }

        return new OptionCurve(
            uses.Select(u => (u.Key, Own: Own(u.Value))).Where(u => u.Own.Any(w => w != 0)).ToDictionary(u => u.Key, u => u.Own, StringComparer.Ordinal),
            [.. weights[^options..].Select(w => (float)w)]);

        void Step(int place, double slope)
        {
            squares[place] += slope * slope;
            weights[place] -= settings.Rate * slope / Math.Sqrt(squares[place]);
        }

        float[] Own(int feature) => [.. weights[(feature * options)..((feature + 1) * options)].Select(w => Math.Abs(w) < settings.LeastWeight ? 0 : (float)w)];
    }
}
