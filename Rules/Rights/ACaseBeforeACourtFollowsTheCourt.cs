using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>What a court handles is decided there; a lawyer can advise.</summary>
/// <remarks>Cites no source: it says nothing of what the law is, only whom to ask, and it holds in every country.</remarks>
public sealed class ACaseBeforeACourtFollowsTheCourt : Rule
{
    public override void Define()
    {
        ComplaintIs complaint = default!;

        When()
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.Court);

        Then()
            .Yield(_ => new Step(nameof(ACaseBeforeACourtFollowsTheCourt), "follow-the-court", 30, null, null));
    }
}
