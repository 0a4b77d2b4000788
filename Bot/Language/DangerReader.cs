using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// Signs of danger in plain and veiled words. Rather one too many than one too few; content names what only looks like danger: phrases that are none, and
/// words near which a sign is none ("vold mot naturen").
/// </summary>
internal static class DangerReader
{
    /// <summary>So many words may stand between a sign and the word that makes it harmless.</summary>
    private const int Near = 5;

    public static IReadOnlyList<DangerReading> Read(Lexicon lexicon, CleanText text, IReadOnlyList<Token> tokens)
    {
        var signs = lexicon.Danger.All(tokens);
        signs.AddRange(lexicon.DangerSigns.All(tokens));
        if (signs.Count == 0)
        {
            return [];
        }

        signs.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? a.End.CompareTo(b.End) : a.Meaning.CompareTo(b.Meaning));
        var harmless = new bool[tokens.Count];
        foreach (var match in lexicon.DangerLookAlikes.All(tokens))
        {
            Array.Fill(harmless, true, match.Start, match.Length);
        }

        var soothing = lexicon.DangerSoothed.All(tokens);
        var readings = new List<DangerReading>();
        var lastOfKind = new Dictionary<Danger, int>();
        foreach (var match in signs)
        {
            if (Array.IndexOf(harmless, true, match.Start, match.Length) >= 0 || IsSoothed(match, soothing, tokens))
            {
                continue;
            }

            var reading = new DangerReading(match.Meaning, text.Span(tokens[match.Start].Start, tokens[match.End - 1].End));
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
