using System.Runtime.InteropServices;

namespace OmbudGuide.Bot.Language;

/// <summary>Weighs what the words of a text tell of services, and tells which are meant and how surely.</summary>
internal static class ServiceRanking
{
    /// <summary>So many services are told of at most.</summary>
    public const int MostReadings = 5;

    private const int MostMatters = 3;

    /// <summary>Evidence that none of the services is meant, against which theirs is weighed.</summary>
    private const double NoService = 2;

    /// <summary>Words of its own that a second matter must have.</summary>
    private const double OwnMatter = 4.2;

    /// <summary>Evidence that a service gets where its area is named: "nav".</summary>
    private const double OfArea = 1.2;

    /// <summary>From this evidence on a service stands for its area where that is named.</summary>
    private const double LeastOfPart = 2.5;

    /// <summary>Evidence of its own that a service needs to gain by the naming of its area.</summary>
    private const double LeastRival = 1.5;

    /// <summary>What is less likely is not worth showing.</summary>
    private const double LeastScore = 0.05;

    /// <summary>Evidence of words before a name that tell that it is the matter: "afslag på".</summary>
    public const float OfFrame = 1.15f;

    private const double NotSure = ServiceReading.Sure - 0.01;

    /// <summary>Evidence over that for the next service, and lead, from which one that is plainly named is taken.</summary>
    private const double PlainDistance = 3;
    private const double PlainLead = 1.4;
    private const double LeastLead = -8;
    private const double MostLead = 8;

    /// <summary>Of the strongest word's evidence, what a word needs to be shown as one that the reading rests on.</summary>
    private const double TellingShare = 0.35;

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
        var readings = new List<ServiceReading>();
        var claimed = new bool[tokens.Count];
        for (var matter = 0; matter < MostMatters; matter++)
        {
            var scores = Scores(best, claimed, ids, matter == 0);
            var (top, evidence) = Top(scores);
            if (top < 0 || (matter > 0 && evidence < OwnMatter))
            {
                break;
            }

            var certainty = matter == 0 ? Certainty(best, scores, top, tokens.Count, tellingWords, IsFallback(ids[top]), leadCounts) : 0;
            foreach (var (service, score) in Likely(scores, top, certainty))
            {
                if (matter == 0 || service == top)
                {
                    // A second matter competes only for the words that the first has left.
                    readings.RemoveAll(r => r.Id == ids[service] && r.Score < score);
                    if (readings.TrueForAll(r => r.Id != ids[service]))
                    {
                        readings.Add(Reading(text, tokens, best, service, score, ids[service]));
                    }
                }
            }

            foreach (var hit in best)
            {
                claimed[hit.Token] |= hit.Service == top;
            }
        }

        // What the whole text speaks for comes first, also where few words are left for another matter, and all of them tell of that one.
        var first = readings.Count > 0 ? readings[0].Id : "";
        return [.. WithoutFallbacks(readings).OrderByDescending(r => r.Id == first).ThenByDescending(r => r.Score).Take(MostReadings)];
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

    private static double[] Scores(List<ServiceHit> best, bool[] claimed, IReadOnlyList<string> ids, bool withAreas)
    {
        var scores = new double[ids.Count];
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

        return scores;
    }

    /// <summary>What evidence adds to even odds: none adds nothing, however many services there are.</summary>
    private static double Odds(double evidence) => Math.Exp(evidence) - 1;

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

    /// <summary>The services that may be meant by words, and how surely: each against the others and against none.</summary>
    /// <param name="certainty">How sure it is that the leading one is meant, where that is known; 0 where it is not.</param>
    private static List<(int Service, double Score)> Likely(double[] scores, int top, double certainty)
    {
        var all = AllOdds(scores);
        var likely = new List<(int Service, double Score)>();
        for (var i = 0; i < scores.Length; i++)
        {
            var lead = scores[i] > 0 ? scores[i] - Math.Log(all - Odds(scores[i])) : double.MinValue;
            if (lead > LeastLead && Math.Min(Likelihood(lead), NotSure) is >= LeastScore and var score)
            {
                likely.Add((i, i == top && certainty >= ServiceReading.Sure ? certainty : score));
            }
        }

        likely.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Service.CompareTo(b.Service));
        return likely;
    }

    private static double AllOdds(double[] scores)
    {
        var all = Math.Exp(NoService);
        foreach (var score in scores)
        {
            all += Odds(score);
        }

        return all;
    }

    /// <summary>
    /// How often a service with such a lead over the others and over none is the one meant. Fitted as a logistic curve to development sets in Norwegian and
    /// Danish, some 980 texts, as they were read before anyone had looked at them; see the README of the measured sets.
    /// </summary>
    private static double Likelihood(double lead) => Logistic((0.93 * Math.Min(lead, MostLead)) - 0.28);

    /// <summary>
    /// How often the leading service is the one meant, by its lead, by whether it is named, and by how many words that tell anything tell of something else.
    /// Fitted to those of the same texts in which one leads clearly. Where it is named and the text tells nothing else, or words such as "afslag på" stand right
    /// before the name, its distance to the next decides: in these texts such a one was meant 99 times in 100. The general service of an area is sure only
    /// where the text tells nothing else.
    /// </summary>
    private static double Certainty(List<ServiceHit> best, double[] scores, int top, int words, int tellingWords, bool isFallback, double leadCounts)
    {
        var explained = new bool[words];
        var (count, named, meant) = (0, false, false);
        foreach (var hit in best)
        {
            if (hit.Service == top)
            {
                count += explained[hit.Token] ? 0 : 1;
                explained[hit.Token] = true;
                named |= hit.Named;
                meant |= hit.Named && hit.Meant;
            }
        }

        if (isFallback && count < tellingWords)
        {
            return 0;
        }

        var second = 0d;
        for (var i = 0; i < scores.Length; i++)
        {
            second = i == top ? second : Math.Max(second, scores[i]);
        }

        var lead = Math.Min(scores[top] - Math.Log(AllOdds(scores) - Odds(scores[top])), MostLead);
        if ((meant || (named && count >= tellingWords)) && Counted(scores[top] - second, leadCounts) >= PlainDistance && Counted(lead, leadCounts) >= PlainLead)
        {
            return ServiceReading.Sure;
        }

        return Logistic((0.98 * Counted(lead, leadCounts)) - (0.41 * Math.Max(0, tellingWords - count)) + (named ? 0.34 : 0) - 0.12);
    }

    private static double Counted(double lead, double leadCounts) => lead > 0 ? lead * leadCounts : lead;

    private static double Logistic(double odds) => 1 / (1 + Math.Exp(-odds));

    private static ServiceReading Reading(CleanText text, IReadOnlyList<Token> tokens, List<ServiceHit> best, int service, double score, string id)
    {
        // Where a matter begins is told by its telling words, not by "NAV".
        var strongest = best.Where(h => h.Service == service).Max(h => h.Weight);
        var words = best.Where(h => h.Service == service && h.Weight >= strongest * TellingShare).Take(8).Select(h => h.Token).Distinct().Order()
            .Select(t => text.Span(tokens[t].Start, tokens[t].End)).ToList();
        return new ServiceReading(id, Math.Clamp(Math.Round(score, 3), 0.01, 1), words.ConvertAll(s => s.In(text.Original)), words);
    }

    /// <summary>"NAV" says little where "sykepenger" is named as well.</summary>
    private static List<ServiceReading> WithoutFallbacks(List<ServiceReading> readings) =>
        readings.FindAll(r => !IsFallback(r.Id) || !readings.Exists(o => !IsFallback(o.Id) && ServiceIds.AreaOf(o.Id).SequenceEqual(ServiceIds.AreaOf(r.Id)) && o.Score >= CueReader.FairScore));

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
