using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>The citizen waits for an answer to a complaint.</summary>
[Source("no.fvl.11a", UntilSucceeded = true)]
public sealed class AMonthForAPreliminaryReplyToAnUnansweredComplaint : Rule
{
    public override void Define()
    {
        WaitingForIs awaited = default!;
        WaitingSince since = default!;
        LawPeriod month = default!;

        When()
            .Match<WaitingForIs>(() => awaited, w => w.For == WaitingFor.Complaint)
            .Match<WaitingSince>(() => since)
            .Not<ComplaintIs>(c => c.Status == ComplaintStatus.SentWaiting)
            .Match<LawPeriod>(() => month, p => p.Id == "preliminary-reply");

        Then()
            .Yield(_ => new Right(nameof(AMonthForAPreliminaryReplyToAnUnansweredComplaint), "preliminary-reply", month.Length.After(since.Since.Last)));
    }
}
