using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>When the complaint is decided, there may be one more body.</summary>
public sealed class AfterTheComplaintTheNextBody : Rule
{
    public override void Define()
    {
        ComplaintIs complaint = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.AppealDecided)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.Next != null);

        Then()
            .Yield(_ => new Referral(nameof(AfterTheComplaintTheNextBody), regime.Next!, ReferralRole.Appeal));
    }
}
