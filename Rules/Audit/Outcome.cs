using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Audit;

/// <summary>What an interview comes to, in short: two ends with the same outcome send the citizen the same way.</summary>
/// <param name="Complaint">The body that decides a complaint, by authority id; null where there is no complaint right.</param>
/// <param name="MainBody">The one body to turn to, by authority id; null where it cannot be named.</param>
public sealed record Outcome(VerdictKind Verdict, string? Complaint, string? MainBody)
{
    /// <summary>Steps from this order on lead to the ombud itself.</summary>
    internal const int OmbudsOwnOrder = 80;

    internal ulong Shape => FindingShape.Mix((ulong)Verdict + 1, (uint)HashCode.Combine(Complaint, MainBody));

    public static Outcome Of(Guidance guidance)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        var complaint = guidance.Complaint?.Body;
        return new Outcome(guidance.Verdict, complaint, complaint ?? Instead(guidance) ?? Ombud(guidance));
    }

    /// <summary>Whose matter it is, where it is another's: the body of the step that comes first, and of several the one that holds the matter.</summary>
    private static string? Instead(Guidance guidance)
    {
        var bodies = guidance.Of<Referral>().Where(referral => referral.Role == ReferralRole.Instead).Select(referral => referral.Authority).ToList();
        return bodies.Count < 2 ? bodies.FirstOrDefault()
            : guidance.Trace.Facts<Routing.Holder>().Select(holder => holder.Body).FirstOrDefault(body => body is not null && bodies.Contains(body, StringComparer.Ordinal)) ?? bodies[0];
    }

    private static string? Ombud(Guidance guidance) => guidance.Verdict == VerdictKind.Outside
        ? null
        : guidance.World.Standing.OfType<Facts.Mandate>().Select(mandate => mandate.Ombud).FirstOrDefault();
}
