using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A complaint that was sent lies first with the one who decided.</summary>
[Source("dk.rsl.66")]
public sealed class AComplaintSentIsReassessed : Rule
{
    public override void Define()
    {
        ComplaintIs status = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<ComplaintIs>(() => status, c => c.Status == ComplaintStatus.SentWaiting)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.Reassessment != null);

        Then()
            .Yield(_ => new AwaitsReassessment(nameof(AComplaintSentIsReassessed), regime.Reassessment!.Value));
    }
}
