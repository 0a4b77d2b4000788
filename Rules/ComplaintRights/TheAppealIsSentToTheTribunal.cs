using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>From 2027 the appeal is sent to the tribunal itself.</summary>
[Source("no.trrl.directly")]
public sealed class TheAppealIsSentToTheTribunal : Rule
{
    public override void Define()
    {
        ComplaintIs complaint = default!;
        Service service = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.AppealDecided)
            .Match<Service>(() => service, s => s.Is(ServiceTraits.NavState))
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.Next != null);

        Then()
            .Yield(_ => new Note(nameof(TheAppealIsSentToTheTribunal), "appeal-to-the-tribunal"));
    }
}
