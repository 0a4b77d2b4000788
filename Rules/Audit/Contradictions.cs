using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Audit;

/// <summary>Findings that exclude each other.</summary>
internal static class Contradictions
{
    /// <summary>Steps that send a complaint, each in its own case.</summary>
    private static readonly string[] Sending = ["send-complaint", "send-complaint-late", "send-complaint-now", "send-complaint-no-deadline"];

    /// <summary>Each pair that stands in the guidance: the subject by id, and what it is, in a sentence.</summary>
    public static IEnumerable<(string Subject, string What)> In(Guidance guidance) => Any(guidance) ? All(guidance) : [];

    /// <summary>Whether there may be any at all, found without a list: there are very many points to look at.</summary>
    private static bool Any(Guidance guidance)
    {
        var (rights, deadlines, lates, instead, sending, offered) = (0, 0, 0, 0, 0, false);
        foreach (var finding in guidance.Findings)
        {
            switch (finding)
            {
                case ComplaintRight:
                    rights++;
                    break;
                case Deadline:
                    deadlines++;
                    break;
                case LateComplaint:
                    lates++;
                    break;
                case Referral { Role: ReferralRole.Instead }:
                    instead++;
                    break;
                case Step step when Array.IndexOf(Sending, step.Id) >= 0:
                    sending++;
                    break;
                case CaseOffer:
                    offered = true;
                    break;
            }
        }

        return rights > 1 || deadlines > rights || lates > 1 || sending > 1 || instead > 0 || IsWrong(guidance, offered);
    }

    private static IEnumerable<(string Subject, string What)> All(Guidance guidance)
    {
        var rights = guidance.Of<ComplaintRight>().ToList();
        if (rights.Count > 1)
        {
            yield return ("complaint-rights", $"two complaint rights: {Rules(rights)}");
        }

        var deadlines = guidance.Of<Deadline>().ToList();
        if (deadlines.Count > 1 || deadlines.Count > rights.Count)
        {
            yield return ("deadlines", $"{deadlines.Count} deadlines for {rights.Count} complaint rights: {Rules(deadlines)}");
        }

        var lates = guidance.Of<LateComplaint>().ToList();
        if (lates.Count > 1)
        {
            yield return ("late-complaints", $"a late complaint treated in two ways: {Rules(lates)}");
        }

        var sending = guidance.Of<Step>().Select(step => step.Id).Where(Sending.Contains).Distinct(StringComparer.Ordinal).ToList();
        if (sending.Count > 1)
        {
            yield return (string.Join('/', sending), $"the steps {string.Join(" and ", sending)} at once");
        }

        var referrals = guidance.Of<Referral>().ToList();
        foreach (var instead in referrals.Where(referral => referral.Role == ReferralRole.Instead))
        {
            if (referrals.Find(other => other.Authority == instead.Authority && (other.Role is ReferralRole.Also or ReferralRole.Supervision)) is { } both)
            {
                yield return ($"referral/{both.Authority}", $"'{both.Authority}' is named instead of the ombud by {instead.Rule}, and as {both.Role} by {both.Rule}");
            }
        }

        if (IsWrong(guidance, guidance.CaseOffered))
        {
            yield return ("case-offer", guidance.CaseOffered ? "a case is offered outside the mandate" : "no case is offered within the mandate");
        }
    }

    /// <summary>A case is offered at every end but outside the mandate.</summary>
    private static bool IsWrong(Guidance guidance, bool offered) => guidance.Complete && guidance.Verdict == VerdictKind.Outside == offered;

    private static string Rules(IEnumerable<Finding> findings) => string.Join(" and ", findings.Select(finding => finding.Rule));
}
