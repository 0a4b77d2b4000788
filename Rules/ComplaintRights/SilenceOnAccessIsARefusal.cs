using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>No answer to a request for access within the law's days counts as a refusal.</summary>
[Source("no.offl.32")]
public sealed class SilenceOnAccessIsARefusal : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;
        LawPeriod days = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Access))
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.NoReply)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.GivesARight)
            .Match<LawPeriod>(() => days, p => p.Id == "access-reply");

        Then()
            .Yield(_ => new Complainable(nameof(SilenceOnAccessIsARefusal), regime.Id));
    }
}
