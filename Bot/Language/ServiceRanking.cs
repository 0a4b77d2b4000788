using System.Runtime.InteropServices;

namespace OmbudGuide.Bot.Language;

/// <summary>Weighs what the words of a text tell of services, and tells which are meant and how surely.</summary>
internal static class ServiceRanking
{
    /// <summary>So many services are told of at most.</summary>
    public const int MostReadings = 5;

    private const int MostMatters = 3;

    /// <summary>Words of its own that a second matter must have.</summary>
    private const double OwnMatter = 4.2;

    /// <summary>Evidence that a service gets where its area is named: "nav".</summary>
    private const double OfArea = 1.2;

    /// <summary>From this evidence on a service stands for its area where that is named.</summary>
    private const double LeastOfPart = 2.5;

    /// <summary>Evidence of its own that a service needs to gain by the naming of its area.</summary>
    private const double LeastRival = 1.5;

    /// <summary>Evidence of words before a name that tell that it is the matter: "afslag på".</summary>
    public const float OfFrame = 1.15f;

    /// <summary>Of the strongest word's evidence, what a word needs to be shown as one that the reading rests on.</summary>
    private const double TellingShare = 0.35;
    private const int MostTelling = 8;

    /// <summary>How the last part of an id begins that is taken where the citizen cannot say which of an area's services it is.</summary>
    private const string Fallback = "unknown";

    /// <param name="ids">The services' ids by their number.</param>
    /// <param name="leadCounts">What a lead counts, over 0 and up to 1, when it is told whether the service is sure: where few words are known of each service, one that leads may well be led by words that others have too.</param>
    public static IReadOnlyList<ServiceReading> Of(CleanText text, IReadOnlyList<Token> tokens, List<ServiceHit> hits, IReadOnlyList<string> ids, int tellingWords, double leadCounts)
    {
        if (hits.Count == 0)
        {
            return [];
        }

        var best = Best(hits);
        var found = new List<(int Service, double Score)>();
        var claimed = new bool[tokens.Count];
        var scores = new double[ids.Count];
        for (var matter = 0; matter < MostMatters; matter++)
        {
            Score(scores, best, claimed, ids, matter == 0);
            var (top, evidence) = Top(scores);
            if (top < 0 || (matter > 0 && evidence < OwnMatter))
            {
                break;
            }

            var all = ServiceCertainty.AllOdds(scores);
            var certainty = matter == 0 ? ServiceCertainty.Of(best, scores, all, top, tokens.Count, tellingWords, IsFallback(ids[top]), leadCounts) : 0;
            foreach (var (service, score) in ServiceCertainty.Likely(scores, all, top, certainty))
            {
                if (matter == 0 || service == top)
                {
                    Take(service, score);
                }
            }

            foreach (var hit in best)
            {
                claimed[hit.Token] |= hit.Service == top;
            }
        }

        return Readings(text, tokens, best, InOrder(WithoutFallbacks(found, ids), found.Count > 0 ? found[0].Service : -1), ids);

        // A second matter competes only for the words that the first has left.
        void Take(int service, double score)
        {
            var at = PlaceOf(found, service);
            if (at >= 0 && found[at].Score < score)
            {
                found.RemoveAt(at);
                at = -1;
            }

            if (at < 0)
            {
                found.Add((service, Math.Clamp(Math.Round(score, 3), 0.01, 1)));
            }
        }
    }

    private static int PlaceOf(List<(int Service, double Score)> found, int service)
    {
        var at = found.Count - 1;
        while (at >= 0 && found[at].Service != service)
        {
            at--;
        }

        return at;
    }

    /// <summary>For each service and stem the one hit that tells most.</summary>
    private static List<ServiceHit> Best(List<ServiceHit> hits)
    {
        hits.Sort((a, b) => a.Service != b.Service ? a.Service.CompareTo(b.Service) : a.Stem != b.Stem ? a.Stem.CompareTo(b.Stem)
            : a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Token.CompareTo(b.Token));
        var kept = 0;
        var span = CollectionsMarshal.AsSpan(hits);
        for (var i = 0; i < span.Length; i++)
        {
            if (i == 0 || span[i].Service != span[i - 1].Service || span[i].Stem != span[i - 1].Stem)
            {
                span[kept++] = span[i];
            }
        }

        hits.RemoveRange(kept, hits.Count - kept);
        return hits;
    }

    /// <summary>Tells the evidence of each service, by words that are not claimed.</summary>
    private static void Score(double[] scores, List<ServiceHit> best, bool[] claimed, IReadOnlyList<string> ids, bool withAreas)
    {
        Array.Clear(scores);
        foreach (var hit in best)
        {
            if (!claimed[hit.Token])
            {
                scores[hit.Service] += hit.Weight;
            }
        }

        for (var i = 0; withAreas && i < scores.Length; i++)
        {
            if (scores[i] > 0 && IsFallback(ids[i]) && best.Exists(hit => hit.Service == i && hit.Named))
            {
                var yields = false;
                for (var other = 0; other < scores.Length; other++)
                {
                    if (other != i && scores[other] > LeastRival && ServiceIds.AreaOf(ids[other]).SequenceEqual(ServiceIds.AreaOf(ids[i])))
                    {
                        yields |= scores[other] > LeastOfPart;
                        scores[other] += OfArea;
                    }
                }

                // "NAV" is no rival of "sykepenger".
                scores[i] = yields ? 0 : scores[i];
            }
        }
    }

    private static (int Service, double Evidence) Top(double[] scores)
    {
        var top = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0 && (top < 0 || scores[i] > scores[top]))
            {
                top = i;
            }
        }

        return (top, top < 0 ? 0 : scores[top]);
    }

    private static ServiceReading[] Readings(CleanText text, IReadOnlyList<Token> tokens, List<ServiceHit> best, List<(int Service, double Score)> found, IReadOnlyList<string> ids)
    {
        var readings = new ServiceReading[Math.Min(found.Count, MostReadings)];
        Span<int> telling = stackalloc int[MostTelling];
        for (var i = 0; i < readings.Length; i++)
        {
            var (service, score) = found[i];
            var words = new List<TextSpan>(MostTelling);
            foreach (var token in telling[..Telling(best, service, telling)])
            {
                words.Add(text.Span(tokens[token].Start, tokens[token].End));
            }

            readings[i] = new ServiceReading(ids[service], score, words.ConvertAll(span => span.In(text.Original)), words);
        }

        return readings;
    }

    /// <summary>The words that tell most of a service, each once and in the order of the text; how many there are. Where a matter begins is told by them, not by "NAV".</summary>
    private static int Telling(List<ServiceHit> best, int service, Span<int> telling)
    {
        var strongest = 0f;
        foreach (var hit in best)
        {
            strongest = hit.Service == service ? Math.Max(strongest, hit.Weight) : strongest;
        }

        var (hits, count) = (0, 0);
        foreach (var hit in best)
        {
            if (hit.Service == service && hit.Weight >= strongest * TellingShare && hits++ < telling.Length && !telling[..count].Contains(hit.Token))
            {
                telling[count++] = hit.Token;
            }
        }

        telling[..count].Sort();
        return count;
    }

    /// <summary>"NAV" says little where "sykepenger" is named as well.</summary>
    private static List<(int Service, double Score)> WithoutFallbacks(List<(int Service, double Score)> found, IReadOnlyList<string> ids)
    {
        List<(int Service, double Score)>? left = null;
        foreach (var fallback in found)
        {
            if (!IsFallback(ids[fallback.Service]))
            {
                continue;
            }

            foreach (var (service, score) in found)
            {
                if (score >= CueReader.FairScore && !IsFallback(ids[service]) && ServiceIds.AreaOf(ids[service]).SequenceEqual(ServiceIds.AreaOf(ids[fallback.Service])))
                {
                    left ??= [.. found];
                    left.Remove(fallback);
                    break;
                }
            }
        }

        return left ?? found;
    }

    /// <summary>
    /// By their scores. What the whole text speaks for comes first, also where few words are left for another matter, and all of them tell of that one.
    /// </summary>
    private static List<(int Service, double Score)> InOrder(List<(int Service, double Score)> found, int first)
    {
        for (var i = 1; i < found.Count; i++)
        {
            for (var at = i; at > 0 && Precedes(found[at], found[at - 1]); at--)
            {
                (found[at], found[at - 1]) = (found[at - 1], found[at]);
            }
        }

        return found;

        bool Precedes((int Service, double Score) one, (int Service, double Score) other) =>
            other.Service != first && (one.Service == first || one.Score > other.Score);
    }

    private static bool IsFallback(string id) => id.AsSpan(id.LastIndexOf('.') + 1).StartsWith(Fallback, StringComparison.Ordinal);
}

/// <summary>A word of a text that speaks for a service.</summary>
/// <param name="Service">Its number.</param>
/// <param name="Stem">The stem that the word stands for.</param>
/// <param name="Token">Which word.</param>
/// <param name="Weight">How strongly, in the unit of the logarithm of odds.</param>
/// <param name="Named">It is a whole name of the service, or one of its words, as it stands in the catalogue.</param>
/// <param name="Meant">Words right before it tell that what they name is the matter.</param>
internal readonly record struct ServiceHit(int Service, int Stem, int Token, float Weight, bool Named, bool Meant);
