using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>Signs of danger in plain words. Rather one too many than one too few; look-alikes are named in content.</summary>
internal static class DangerReader
{
    public static IReadOnlyList<DangerReading> Read(Lexicon lexicon, CleanText text, IReadOnlyList<Token> tokens)
    {
        var harmless = new bool[tokens.Count];
        foreach (var match in lexicon.DangerLookAlikes.All(tokens))
        {
            Array.Fill(harmless, true, match.Start, match.Length);
        }

        var readings = new List<DangerReading>();
        var lastOfKind = new Dictionary<Danger, int>();
        foreach (var match in lexicon.Danger.All(tokens))
        {
            if (Array.IndexOf(harmless, true, match.Start, match.Length) >= 0)
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
}
