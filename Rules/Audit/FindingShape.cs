using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Audit;

/// <summary>What a guidance says, as a number: equal where the same is found, whatever days stand in it, which rules found it, and in what order.</summary>
internal static class FindingShape
{
    public static ulong Of(Guidance guidance)
    {
        ulong sum = 0;
        var seen = new HashSet<ulong>(guidance.Findings.Count);
        foreach (var finding in guidance.Findings)
        {
            if (finding is not Ask && Of(finding) is var shape && seen.Add(shape))
            {
                sum += shape;
            }
        }

        return sum;
    }

    public static ulong Mix(ulong one, ulong other)
    {
        // The finishing steps of SplitMix64: two numbers far apart for any two that differ.
        var mixed = (one * 0x9E3779B97F4A7C15UL) ^ other;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    private static ulong Of(Finding finding) => finding switch
    {
        Verdict verdict => Number(1, verdict.Kind.GetHashCode()),
        Referral referral => Number(2, HashCode.Combine(referral.Authority, referral.Role)),
        ComplaintRight right => Number(3, HashCode.Combine(right.Body, right.SendTo, right.SendToAuthority, right.Form)),
        Deadline deadline => Number(4, HashCode.Combine(deadline.Length, deadline.State)),
        LateComplaint late => Number(5, HashCode.Combine(late.Treatment, late.Bar is null)),
        Right right => Number(6, HashCode.Combine(right.Id, right.Due is null)),
        Duty duty => Number(7, duty.Id.GetHashCode(StringComparison.Ordinal)),
        Step step => Number(8, HashCode.Combine(step.Id, step.Authority, step.By is null)),
        Note note => Number(9, note.Id.GetHashCode(StringComparison.Ordinal)),
        Emergency emergency => Number(10, emergency.Danger.GetHashCode()),
        HelpOffer help => Number(11, help.Help.GetHashCode(StringComparison.Ordinal)),
        CaseOffer => Number(12, 0),
        CaseCategory category => Number(13, category.Category.GetHashCode(StringComparison.Ordinal)),
        CaseArea area => Number(14, area.Area.GetHashCode(StringComparison.Ordinal)),
        CaseFlag flag => Number(15, flag.Id.GetHashCode(StringComparison.Ordinal)),
        _ => Number(16, finding.GetHashCode()),
    };

    private static ulong Number(ulong kind, int value) => Mix(kind, (uint)value);
}
