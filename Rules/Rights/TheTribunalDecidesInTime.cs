using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>From 2027 the tribunal has a time to decide in; it runs from when the appeal came there, so that no day is told.</summary>
[Source("no.trrl.directly")]
public sealed class TheTribunalDecidesInTime : Rule
{
    public override void Define()
    {
        ComplaintIs complaint = default!;
        Service service = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;
        LawPeriod time = default!;

        When()
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.AppealDecided)
            .Match<Service>(() => service, s => s.Is(ServiceTraits.NavState))
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.Next != null)
            .Match<LawPeriod>(() => time, p => p.Id == "tribunal-decision");

        Then()
            .Yield(_ => new Right(nameof(TheTribunalDecidesInTime), "tribunal-decides", null));
    }
}
