namespace OmbudGuide.Bot.Language;

/// <summary>Orders the services that words point to: each further word makes a service surer, a word of many services says little.</summary>
internal static class ServiceRanking
{
    private const int MostAnswers = 5;

    /// <summary>How the last part of an id begins that is taken where the citizen cannot say which of an area's services it is.</summary>
    private const string Fallback = "unknown";

    /// <param name="ids">The services' ids by their number.</param>
    public static IReadOnlyList<ServiceReading> Of(CleanText text, IReadOnlyList<Token> tokens, List<ServiceHit> hits, IReadOnlyList<string> ids)
    {
        if (hits.Count == 0)
        {
            return [];
        }

        var covered = Covered(tokens.Count, hits);
        var doubts = new double[ids.Count];
        Array.Fill(doubts, 1);
        var words = new Dictionary<int, List<TextSpan>>();
        foreach (var hit in hits)
        {
            var weight = hit.Weight / Math.Sqrt(hit.Ids.Length);
            if (covered[hit.Start] > hit.End - hit.Start)
            {
                weight /= 2;
            }

            var span = text.Span(tokens[hit.Start].Start, tokens[hit.End - 1].End);
            foreach (var id in hit.Ids)
            {
                if (!words.TryGetValue(id, out var spans))
                {
                    words[id] = spans = [];
                }

                var repeated = spans.Exists(s => string.Equals(s.In(text.Original), span.In(text.Original), StringComparison.OrdinalIgnoreCase));
                doubts[id] *= repeated ? 1 : 1 - weight;
                if (spans.Count < 20)
                {
                    spans.Add(span);
                }
            }
        }

        return WithoutFallbacks([.. words.OrderBy(w => doubts[w.Key]).ThenBy(w => w.Value[0].Start).ThenBy(w => w.Key).Take(MostAnswers + 2).Select(w => new ServiceReading(
            ids[w.Key],
            Math.Clamp(Math.Round(1 - doubts[w.Key], 2), 0.01, 1),
            [.. w.Value.Select(s => s.In(text.Original))],
            w.Value))]);
    }

    /// <summary>"NAV" says little where "sykepenger" is named as well.</summary>
    private static List<ServiceReading> WithoutFallbacks(List<ServiceReading> readings) =>
        [.. readings.Where(r => !IsFallback(r.Id)
            || !readings.Exists(o => !IsFallback(o.Id) && Area(o.Id) == Area(r.Id) && o.Score >= CueReader.FairScore)).Take(MostAnswers)];

    private static bool IsFallback(string id) => id.AsSpan(id.LastIndexOf('.') + 1).StartsWith(Fallback, StringComparison.Ordinal);

    private static string Area(string id) => id[..Math.Max(0, id.IndexOf('.', StringComparison.Ordinal))];

    /// <summary>For each token the length in words of the longest phrase found over it.</summary>
    private static int[] Covered(int count, List<ServiceHit> hits)
    {
        var covered = new int[count];
        foreach (var hit in hits)
        {
            for (var i = hit.Start; i < hit.End; i++)
            {
                covered[i] = Math.Max(covered[i], hit.End - hit.Start);
            }
        }

        return covered;
    }
}

/// <summary>Words of a text that name services.</summary>
/// <param name="Ids">The services, by their number in the index.</param>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Weight">How surely, from 0 to 1.</param>
internal readonly record struct ServiceHit(int[] Ids, int Start, int End, double Weight);
