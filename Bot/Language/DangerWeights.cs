using System.Runtime.InteropServices;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// How strongly the words of a text speak for danger, all of them weighed together, so that what was never written before is heard as well. The weights are
/// content; they were fitted to the wordings beside the tests (a logistic curve; see their README).
/// </summary>
internal sealed class DangerWeights : FeatureWeights
{
    /// <summary>The section of the vocabulary.</summary>
    public const string Section = "danger-weights";

    /// <summary>A piece ends at the end of a sentence after so many words, so that short sentences are read together.</summary>
    public const int ShortPiece = 12;
    public const int LongestPiece = 40;

    /// <summary>Of several kinds the next likely is told too where it is nearly as likely as the first.</summary>
    private const float NearlyAsLikely = 0.5f;

    private const int LettersOfPair = 4;

    /// <summary>Stems and pairs of a language, roughly.</summary>
    private const int Usual = 4_000;

    private static readonly Danger[] Kinds = Enum.GetValues<Danger>();
    private readonly Endings _endings;
    private readonly WordConcepts _concepts;

    /// <summary>Stems that are a feature or part of one, by number; the features of single stems, of first letters and of two stems.</summary>
    private readonly WordTable _stems = new(Usual);
    private readonly List<int> _single = [0];
    private readonly WordTable _beginnings = new();
    private readonly WordTable _pairs = new(Usual);

    /// <param name="weights">The section's entries: for danger of any kind the form of the features, for each kind its name, then features with their weights.</param>
    /// <exception cref="ArgumentException">An entry has no number, or a concept is not known.</exception>
    public DangerWeights(IEnumerable<(string Key, string Entries)> weights, WordConcepts concepts, Endings endings)
        : base(1 + Kinds.Length, concepts)
    {
        (_endings, _concepts) = (endings, concepts);
        foreach (var (key, entries) in weights)
        {
            switch (key)
            {
                case "likely":
                    Likely = Number(Section, entries);
                    continue;
                case "unlikely":
                    Unlikely = Number(Section, entries);
                    continue;
            }

            Add(Section, entries, Array.FindIndex(Kinds, k => Ids.Of(k) == key) + 1);
        }

        Complete();
        _stems.TrimExcess();
        _beginnings.TrimExcess();
        _pairs.TrimExcess();
    }

    /// <summary>From this score on words that no phrase knows may tell of danger.</summary>
    public float Likely { get; }

    /// <summary>Below this score of the words around it a sign is not sure.</summary>
    public float Unlikely { get; }

    /// <summary>The pieces of a text that are weighed by themselves, from and to which word.</summary>
    public static IEnumerable<(int Start, int End)> Pieces(List<Token> tokens)
    {
        var start = 0;
        for (var i = 1; i <= tokens.Count; i++)
        {
            if (i == tokens.Count || i - start == LongestPiece || (tokens[i].Breaks && i - start >= ShortPiece))
            {
                yield return (start, i);
                start = i;
            }
        }
    }

    /// <summary>How strongly a piece speaks for danger, in the unit of the logarithm of odds; and for which kinds.</summary>
    /// <param name="harmless">For each word whether it is part of a phrase that only looks like danger.</param>
    public (float Score, IReadOnlyList<Danger> Kinds) Weigh(ReadOnlySpan<Token> piece, ReadOnlySpan<bool> harmless)
    {
        Span<float> sums = stackalloc float[1 + Kinds.Length];
        var found = new Found(this, piece.Length <= LongestPiece ? stackalloc int[LongestPiece] : new int[piece.Length], new FeatureNumbers(Weights, stackalloc ulong[WordsOfMarks], sums));
        DangerFeatures.Of(piece, harmless, _endings, _concepts, ref found);
        var scale = Scale(piece.Length) / Unit;
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = Bias[i] + (sums[i] * scale);
        }

        return (sums[0], sums[0] >= Likely ? KindsOf(sums[1..]) : []);
    }

    /// <summary>What the sum of weights is multiplied by: many words say less each.</summary>
    public static float Scale(int words) => 1 / MathF.Sqrt(Math.Max(FewestWords, words));

    private static List<Danger> KindsOf(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        var kinds = new List<Danger> { Kinds[best] };
        for (var i = 0; i < scores.Length; i++)
        {
            if (i != best && scores[i] > 0 && scores[best] - scores[i] <= NearlyAsLikely)
            {
                kinds.Add(Kinds[i]);
            }
        }

        return kinds;
    }

    /// <summary>The number of "ord", "begin*" or "to ord"; 0 where it is new.</summary>
    protected override ref int Feature(ReadOnlySpan<char> written)
    {
        if (written[^1] == '*')
        {
            return ref _beginnings.Add(written[..^1], out _);
        }

        if (written.IndexOf(' ') is >= 0 and var space)
        {
            return ref _pairs.Add(Pair(Stem(written[..space]), Stem(written[(space + 1)..]), stackalloc char[LettersOfPair]), out _);
        }

        var stem = Stem(written);
        return ref CollectionsMarshal.AsSpan(_single)[stem];
    }

    private int Stem(ReadOnlySpan<char> written)
    {
        ref var stem = ref _stems.Add(written, out var isNew);
        if (isNew)
        {
            stem = _single.Count;
            _single.Add(0);
        }

        return stem;
    }

    /// <summary>The numbers of two stems as letters, so that a pair is found as words are.</summary>
    private static ReadOnlySpan<char> Pair(int stem, int next, Span<char> letters)
    {
        (letters[0], letters[1], letters[2], letters[3]) = ((char)(stem >> 16), (char)stem, (char)(next >> 16), (char)next);
        return letters;
    }

    /// <summary>The features found, by their numbers.</summary>
    private readonly ref struct Found(DangerWeights weights, Span<int> stems, FeatureNumbers numbers) : IDangerFeatures
    {
        /// <summary>By place; 0 for a stem that is part of no feature.</summary>
        private readonly Span<int> _stems = stems;
        private readonly FeatureNumbers _numbers = numbers;

        public void Know(int place, scoped ReadOnlySpan<char> stem) => _stems[place] = weights._stems.TryFind(stem, out var number) ? number : 0;

        public void Take(int place) => _numbers.Add(weights._single[_stems[place]]);

        public void Take(scoped ReadOnlySpan<char> beginning)
        {
            if (weights._beginnings.TryFind(beginning, out var number))
            {
                _numbers.Add(number);
            }
        }

        public void TakePair(int place, int next)
        {
            if (_stems[place] > 0 && _stems[next] > 0 && weights._pairs.TryFind(Pair(_stems[place], _stems[next], stackalloc char[LettersOfPair]), out var number))
            {
                _numbers.Add(number);
            }
        }

        public void TakeConcepts(int concept, int other) => _numbers.Add(weights.OfConcepts(concept, other));
    }
}
