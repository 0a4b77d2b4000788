using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>A complaint has been sent and not been decided.</summary>
public sealed class AComplaintOnItsWayIsAWait : Rule
{
    public override void Define()
    {
        ComplaintIs complaint = default!;
        Holder holder = default!;

        When()
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.SentWaiting)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new AwaitsAnAnswer(nameof(AComplaintOnItsWayIsAWait)));
    }
}
