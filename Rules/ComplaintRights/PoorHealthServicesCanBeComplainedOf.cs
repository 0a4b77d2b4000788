using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A breach of a patient's or user's rights can be complained of, also without a decision.</summary>
[Source("no.pbrl.7-2")]
public sealed class PoorHealthServicesCanBeComplainedOf : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;
        MunicipalMatter matter = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.HealthAndCare))
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Service)
            .Match<MunicipalMatter>(() => matter)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.GivesARight, r => r.Runs == DeadlineRuns.Knowledge);

        Then()
            .Yield(_ => new Complainable(nameof(PoorHealthServicesCanBeComplainedOf), regime.Id));
    }
}
