using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Audit;

/// <summary>What the audit saw.</summary>
/// <param name="Day">The day that all services are counted for; the days around each change are checked as well.</param>
/// <param name="Rules">How many rules there are, and how many of them fired somewhere.</param>
/// <param name="Ready">Rules that no mandate needs today and that stand ready for one that does, by name.</param>
public sealed record AuditReport(
    string ContentVersion, DateOnly Day, TimeSpan Took, (int All, int Fired) Rules, IReadOnlyList<string> Ready, IReadOnlyList<MunicipalityAudit> Municipalities, IReadOnlyList<Breach> Breaches);

/// <summary>One municipality's interview.</summary>
/// <param name="Days">The days judged: the day itself, and those around each change of law or mandate.</param>
/// <param name="Services">How many services the catalogue has on the day.</param>
/// <param name="Classes">How many of them the rules can tell apart.</param>
/// <param name="Ends">Ways through the interview on the day, from the service to the end.</param>
/// <param name="Paths">Points of all ways: every row of answers, finished or not.</param>
/// <param name="EndsOnAllDays">Ends on all days, those included that were proved equal to walked ones.</param>
/// <param name="Walks">How many services were walked, over all days, and how many were proved equal to a walked one.</param>
/// <param name="Longest">The most questions, and answers that lead there.</param>
/// <param name="Referrals">Referrals at walked ends, over all days, of which the condition was looked at again.</param>
/// <param name="Tried">Walked ends, over all days, at which other orders of answers and other days of stretches were tried.</param>
/// <param name="Mean">Questions on average, each service and each offered answer being equally likely.</param>
public sealed record MunicipalityAudit(
    string Id,
    IReadOnlyList<DateOnly> Days,
    int Services,
    int Classes,
    long Ends,
    long Paths,
    long EndsOnAllDays,
    (int Made, int Shared) Walks,
    (int Questions, Answers Path) Longest,
    double Mean,
    IReadOnlyDictionary<Outcome, Answers> Outcomes,
    ElsewhereAudit Elsewhere,
    long Referrals,
    long Tried);

/// <summary>What one other answer would lead to, for every end on the day.</summary>
/// <param name="Changes">The smallest changes that lead to another verdict or body, the most frequent first, each with the number of ends whose smallest it is.</param>
/// <param name="Fixed">Ends that no change of one answer leads away from: a matter that is another's whatever is answered.</param>
public sealed record ElsewhereAudit(IReadOnlyList<(SmallestChange Change, long Ends)> Changes, long Fixed)
{
    /// <summary>Ends that some change of one answer leads away from.</summary>
    public long Movable => Changes.Sum(each => each.Ends);
}
