using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A complaint that is not answered lies first with the one who decided.</summary>
[Source("dk.rsl.66")]
public sealed class AnUnansweredComplaintIsReassessed : Rule
{
    public override void Define()
    {
        WaitingForIs awaited = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<WaitingForIs>(() => awaited, w => w.For == WaitingFor.Complaint)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.Reassessment != null)
            .Not<ComplaintIs>(c => c.Status == ComplaintStatus.SentWaiting);

        Then()
            .Yield(_ => new AwaitsReassessment(nameof(AnUnansweredComplaintIsReassessed), regime.Reassessment!.Value));
    }
}
