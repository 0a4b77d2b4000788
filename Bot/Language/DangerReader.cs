using System.Runtime.InteropServices;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// Signs of danger in plain and veiled words. Phrases are taken as sure; content names what only looks like danger: phrases that are none, and words near
/// which a sign is none ("vold mot naturen"). Where no phrase is known, all words are weighed together: what speaks for danger is likely, and rather one
/// too many than one too few.
/// </summary>
internal static class DangerReader
{
    /// <summary>So many words may stand between a sign and the word that makes it harmless.</summary>
    private const int Near = 5;

    /// <summary>So many words before and after a sign are weighed with it.</summary>
    private const int Around = 3;

    /// <summary>One harmless word tells little of the others around it; a figure of speech has more.</summary>
    private const int WordsOfFigure = 2;

    /// <summary>In a word or two that are no phrase there is too little to weigh: "stemmer" is a yes, and only sometimes a voice.</summary>
    private const int FewestWordsToWeigh = 3;

    public static IReadOnlyList<DangerReading> Read(Lexicon lexicon, CleanText text, List<Token> tokens)
    {
        var lookAlikes = lexicon.DangerLookAlikes.All(tokens);
        var phrases = Standing(lexicon.Danger.All(tokens), lexicon, lookAlikes, tokens);
        var scenes = Standing(lexicon.DangerSigns.All(tokens), lexicon, lookAlikes, tokens);
        var likely = new List<(Danger Kind, int Start, int End)>();
        if (lexicon.DangerWeights.Any)
        {
            var harmless = Harmless(lookAlikes, tokens, WordsOfFigure);
            scenes.RemoveAll(scene => IsUnlikely(lexicon, tokens, harmless, scene));
            foreach (var phrase in phrases.Where(phrase => IsUnlikely(lexicon, tokens, harmless, phrase)).ToList())
            {
                // What is said so plainly is never passed over in silence.
                phrases.Remove(phrase);
                likely.Add((phrase.Meaning, phrase.Start, phrase.End));
            }

            foreach (var (start, end) in tokens.Count < FewestWordsToWeigh ? [] : DangerWeights.Pieces(tokens))
            {
                var (_, kinds) = lexicon.DangerWeights.Weigh(CollectionsMarshal.AsSpan(tokens)[start..end], harmless.AsSpan(start, end - start));
                likely.AddRange(kinds.Select(kind => (kind, start, end)));
            }
        }

        phrases.AddRange(scenes);
        phrases.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? a.End.CompareTo(b.End) : a.Meaning.CompareTo(b.Meaning));
        likely.RemoveAll(l => phrases.Exists(p => p.Start < l.End && p.End > l.Start));
        return phrases.Count + likely.Count == 0 ? [] : InWords(text, tokens, phrases, likely);
    }

    /// <summary>For each word whether it is part of a phrase of at least so many words that only looks like danger.</summary>
    public static bool[] Harmless(Lexicon lexicon, List<Token> tokens) => Harmless(lexicon.DangerLookAlikes.All(tokens), tokens, WordsOfFigure);

    /// <summary>A phrase or a scene tells of danger, weighed or not.</summary>
    public static bool HasSign(Lexicon lexicon, List<Token> tokens)
    {
        var lookAlikes = lexicon.DangerLookAlikes.All(tokens);
        return Standing(lexicon.Danger.All(tokens), lexicon, lookAlikes, tokens).Count + Standing(lexicon.DangerSigns.All(tokens), lexicon, lookAlikes, tokens).Count > 0;
    }

    /// <summary>Whether the words around a sign speak against danger.</summary>
    private static bool IsUnlikely(Lexicon lexicon, List<Token> tokens, bool[] harmless, PhraseMatch<Danger> sign)
    {
        var start = Math.Max(0, sign.Start - Around);
        var end = Math.Min(tokens.Count, sign.End + Around);
        return lexicon.DangerWeights.Weigh(CollectionsMarshal.AsSpan(tokens)[start..end], harmless.AsSpan(start, end - start)).Score < lexicon.DangerWeights.Unlikely;
    }

    /// <summary>The signs that are not made harmless.</summary>
    private static List<PhraseMatch<Danger>> Standing(List<PhraseMatch<Danger>> signs, Lexicon lexicon, List<PhraseMatch<string>> lookAlikes, IReadOnlyList<Token> tokens)
    {
        if (signs.Count > 0)
        {
            var harmless = Harmless(lookAlikes, tokens, fewestWords: 1);
            var soothing = lexicon.DangerSoothed.All(tokens);
            signs.RemoveAll(sign => Array.IndexOf(harmless, true, sign.Start, sign.Length) >= 0 || IsSoothed(sign, soothing, tokens));
        }

        return signs;
    }

    private static bool[] Harmless(List<PhraseMatch<string>> lookAlikes, IReadOnlyList<Token> tokens, int fewestWords)
    {
        var harmless = new bool[tokens.Count];
        foreach (var match in lookAlikes.Where(match => match.Length >= fewestWords))
        {
            Array.Fill(harmless, true, match.Start, match.Length);
        }

        return harmless;
    }

    private static List<DangerReading> InWords(
        CleanText text, List<Token> tokens, List<PhraseMatch<Danger>> signs, IReadOnlyList<(Danger Kind, int Start, int End)> likely)
    {
        var readings = new List<DangerReading>();
        var lastOfKind = new Dictionary<Danger, int>();
        foreach (var match in signs)
        {
            var reading = new DangerReading(match.Meaning, text.Span(tokens[match.Start].Start, tokens[match.End - 1].End), Sure: true);
            if (lastOfKind.TryGetValue(reading.Kind, out var last) && readings[last].Span.Overlaps(reading.Span))
            {
                if (reading.Span.Length > readings[last].Span.Length)
                {
                    readings[last] = reading;
                }
            }
            else
            {
                lastOfKind[reading.Kind] = readings.Count;
                readings.Add(reading);
            }
        }

        foreach (var (kind, start, end) in likely.Where(l => !readings.Exists(r => r.Kind == l.Kind)))
        {
            readings.Add(new DangerReading(kind, text.Span(tokens[start].Start, tokens[end - 1].End), Sure: false));
        }

        return readings;
    }

    private static bool IsSoothed(PhraseMatch<Danger> sign, List<PhraseMatch<Danger>> soothing, IReadOnlyList<Token> tokens)
    {
        for (var i = FirstFrom(soothing, sign.Start - Near - 1); i < soothing.Count && soothing[i].Start <= sign.End + Near; i++)
        {
            var word = soothing[i];
            if (word.Meaning == sign.Meaning && word.End >= sign.Start - Near && OneSentence(tokens, Math.Min(word.Start, sign.Start), Math.Max(word.End, sign.End)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Matches stand in order of their beginnings; few are longer than a few words.</summary>
    private static int FirstFrom(List<PhraseMatch<Danger>> matches, int token)
    {
        var (low, high) = (0, matches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = matches[middle].Start < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool OneSentence(IReadOnlyList<Token> tokens, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (tokens[i].Breaks)
            {
                return false;
            }
        }

        return true;
    }
}
