using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>The one who decided looks at it first, and sends it on if nothing changes.</summary>
[Source("no.fvl.33")]
[Source("dk.fvl.7")]
public sealed class AComplaintOnItsWayIsFollowedUp : Rule
{
    public override void Define()
    {
        ComplaintIs complaint = default!;
        Holder holder = default!;

        When()
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.SentWaiting)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Step(nameof(AComplaintOnItsWayIsFollowedUp), "ask-where-complaint-stands", 20, null, holder.Body));
    }
}
