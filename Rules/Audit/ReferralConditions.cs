using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Audit;

/// <summary>
/// Whether the condition of each referral holds, told once more from the answers and from what is known of the world, and not from the rule
/// that named the body: so that a rule which sends people to a body at the wrong time is found.
/// </summary>
internal sealed class ReferralConditions
{
    private readonly World _world;
    private readonly ServiceFacts? _service;
    private readonly ParliamentaryOmbud? _parliament;
    private readonly string? _municipality;
    private readonly string? _ombud;

    /// <param name="service">The service that the matter concerns; null where it is not known.</param>
    public ReferralConditions(World world, ServiceFacts? service)
    {
        (_world, _service) = (world, service);
        _parliament = world.Standing.OfType<ParliamentaryOmbud>().FirstOrDefault();
        _municipality = world.Standing.OfType<MunicipalityItself>().FirstOrDefault()?.Authority;
        _ombud = world.Standing.OfType<Facts.Mandate>().FirstOrDefault()?.Ombud;
    }

    /// <summary>The referrals whose condition does not hold, each with the condition in words.</summary>
    public IEnumerable<(Referral Referral, string Condition)> Broken(Guidance at)
    {
        foreach (var finding in at.Findings)
        {
            if (finding is Referral referral && Condition(at, referral) is { } condition)
            {
                yield return (referral, condition);
            }
        }
    }

    /// <summary>What the referral needs and has not; null where it has all.</summary>
    private string? Condition(Guidance at, Referral referral) => referral.Role switch
    {
        _ when referral.Authority == _ombud => "the ombud itself is never one of the others",
        ReferralRole.Emergency => _world.Standing.OfType<EmergencyContact>().Any(contact => contact.Authority == referral.Authority && at.Answers.Dangers.Contains(contact.Danger))
            ? null : "a danger that it helps in",
        ReferralRole.Appeal => Is(at, ComplaintStatus.AppealDecided) && Regimes(at).Any(regime => regime.Next == referral.Authority)
            ? null : "that the first complaint is decided, and that it is the next to decide",
        ReferralRole.Supervision => at.Trace.Facts<Holder>().Any(holder => holder.IsMunicipal)
            && _world.Standing.OfType<Supervises>().Any(supervision => supervision.Authority == referral.Authority && supervision.Area == _service?.Service.Area)
            ? null : "a municipal matter of an area that it supervises",
        ReferralRole.Also => referral.Authority == _parliament?.Authority && (Is(at, ComplaintStatus.AppealDecided) || Waits(at)) || AlsoHelps(at, referral.Authority)
            ? null : "that it helps with this trouble in this service, or for the parliament's ombudsman a decided complaint or a wait",
        ReferralRole.Instead => at.Verdict == VerdictKind.Outside && (Holds(at, referral.Authority) || AlsoHelps(at, referral.Authority))
            ? null : "that the matter is outside the mandate, and its own",
        _ => "a role that is known",
    };

    private bool AlsoHelps(Guidance at, string authority) => _service is not null && _service.AlsoHelps.Any(other => other.Authority == authority
        && (other.Issues.Count == 0 || at.Answers[Question.Issue] is not Chosen issue || other.Issues.Any(each => Ids.Of(each) == issue.Id)));

    /// <summary>It may hold matters of this service; what is municipal is the municipality's own.</summary>
    private bool Holds(Guidance at, string authority) => authority == _municipality
        || (_service?.Holdings.Any(holding => holding.Body == authority && (at.Answers[Question.Provider] is not Chosen provider || Ids.Of(holding.Provider) == provider.Id)) ?? false);

    private IEnumerable<ComplaintRegime> Regimes(Guidance at) => at.Trace.Facts<ComplaintRegime>();

    private static bool Is(Guidance at, ComplaintStatus status) => at.Answers[Question.ComplaintStatus] is Chosen given && given.Id == Ids.Of(status);

    private static bool Waits(Guidance at) => Is(at, ComplaintStatus.SentWaiting) || (at.Answers[Question.Issue] is Chosen issue && issue.Id == Ids.Of(Issue.NoReply));
}
