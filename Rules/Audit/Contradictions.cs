using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Audit;

/// <summary>Findings that exclude each other.</summary>
internal static class Contradictions
{
    /// <summary>Each pair that stands in the guidance: the subject by id, and what it is, in a sentence.</summary>
    public static IEnumerable<(string Subject, string What)> In(Guidance guidance)
    {
        var found = new Tally(guidance.Findings);
        if (found.Rights.Count > 1)
        {
            yield return ("complaint-rights", $"two complaint rights: {Rules(found.Rights)}");
        }

        if (found.Deadlines.Count > 1)
        {
            yield return ("deadlines", $"two deadlines: {Rules(found.Deadlines)}");
        }

        if (found.Lates.Count > 1)
        {
            yield return ("late-complaints", $"a late complaint treated in two ways: {Rules(found.Lates)}");
        }

        if (found.Rights.Count == 0 && found.Deadlines.Count > 0)
        {
            yield return ("deadline-without-right", $"a deadline without a complaint right: {Rules(found.Deadlines)}");
        }

        if (guidance.Complete && guidance.Verdict == VerdictKind.Outside == found.Offered)
        {
            yield return ("case-offer", found.Offered ? "a case is offered outside the mandate" : "no case is offered within the mandate");
        }

        foreach (var (step, other) in found.StepsThatExclude())
        {
            yield return ($"{step}/{other}", $"the steps '{step}' and '{other}' at once");
        }

        foreach (var body in found.Referrals.Where(r => r.Role == ReferralRole.Instead).Select(r => r.Authority))
        {
            if (found.Referrals.Find(r => r.Authority == body && r.Role is ReferralRole.Also or ReferralRole.Supervision && r.Authority == body) is { } both)
            {
                yield return ($"referral/{body}", $"'{body}' is named instead of the ombud, and also as {both.Role}");
            }
        }
    }

    private static string Rules(IEnumerable<Finding> findings) => string.Join(" and ", findings.Select(finding => finding.Rule));

    /// <summary>One pass over the findings, for there are many points.</summary>
    private sealed class Tally
    {
        private static readonly string[] Sending = ["send-complaint", "send-complaint-late", "send-complaint-now", "send-complaint-no-deadline"];

        private readonly List<string> _sending = [];

        public Tally(IReadOnlyList<Finding> findings)
        {
            foreach (var finding in findings)
            {
                switch (finding)
                {
                    case ComplaintRight right:
                        Rights.Add(right);
                        break;
                    case Deadline deadline:
                        Deadlines.Add(deadline);
                        break;
                    case LateComplaint late:
                        Lates.Add(late);
                        break;
                    case Referral referral:
                        Referrals.Add(referral);
                        break;
                    case CaseOffer:
                        Offered = true;
                        break;
                    case Step step when Array.IndexOf(Sending, step.Id) >= 0 && !_sending.Contains(step.Id, StringComparer.Ordinal):
                        _sending.Add(step.Id);
                        break;
                }
            }
        }

        public List<ComplaintRight> Rights { get; } = [];

        public List<Deadline> Deadlines { get; } = [];

        public List<LateComplaint> Lates { get; } = [];

        public List<Referral> Referrals { get; } = [];

        public bool Offered { get; }

        public IEnumerable<(string Step, string Other)> StepsThatExclude() => _sending.Skip(1).Select(other => (_sending[0], other));
    }
}
