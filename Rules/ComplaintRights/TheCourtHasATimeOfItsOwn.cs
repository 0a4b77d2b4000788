using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Who wants a court to try the matter must bring it in time.</summary>
[Source("dk.planl.62")]
public sealed class TheCourtHasATimeOfItsOwn : Rule
{
    public override void Define()
    {
        ComplaintIs status = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<ComplaintIs>(() => status, c => c.Status == ComplaintStatus.AppealDecided)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.Court != null);

        Then()
            .Yield(_ => new Note(nameof(TheCourtHasATimeOfItsOwn), "court-in-time"));
    }
}
