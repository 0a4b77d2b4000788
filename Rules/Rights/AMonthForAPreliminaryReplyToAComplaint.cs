using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.Rights;

/// <summary>A complaint is part of a case that ends in an individual decision.</summary>
[Source("no.fvl.11a", UntilSucceeded = true)]
public sealed class AMonthForAPreliminaryReplyToAComplaint : Rule
{
    public override void Define()
    {
        AwaitsAnAnswer wait = default!;
        WaitingSince since = default!;
        LawPeriod month = default!;

        When()
            .Match<AwaitsAnAnswer>(() => wait)
            .Match<WaitingSince>(() => since)
            .Not<WaitingForIs>(w => w.For != WaitingFor.Complaint)
            .Exists<ComplaintIs>(c => c.Status == ComplaintStatus.SentWaiting)
            .Match<LawPeriod>(() => month, p => p.Id == "preliminary-reply");

        Then()
            .Yield(_ => new Right(nameof(AMonthForAPreliminaryReplyToAComplaint), "preliminary-reply", month.Length.After(since.Since.Last)));
    }
}
