using NRules.Fluent.Dsl;
using OmbudGuide.Rules.ComplaintRights;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>The one who decided has a time to judge the case again.</summary>
[Source("dk.rslbek.11")]
public sealed class AComplaintIsReassessedInTime : Rule
{
    public override void Define()
    {
        AwaitsReassessment wait = default!;
        WaitingSince since = default!;

        When()
            .Match<AwaitsReassessment>(() => wait)
            .Match<WaitingSince>(() => since);

        Then()
            .Yield(_ => new Right(nameof(AComplaintIsReassessedInTime), "reassessment", wait.Within.After(since.Since.Last)));
    }
}
