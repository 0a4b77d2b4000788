using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Treatment can be complained of without any decision.</summary>
[Source("dk.klageerst.1")]
public sealed class TreatmentCanBeComplainedOf : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Treatment))
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Service || i.Issue == Issue.Conduct)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.GivesARight);

        Then()
            .Yield(_ => new Complainable(nameof(TreatmentCanBeComplainedOf), regime.Id));
    }
}
