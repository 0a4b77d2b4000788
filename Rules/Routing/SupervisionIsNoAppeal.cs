using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>A body supervises the service; it can be told, but it does not decide a complaint thereby.</summary>
[Source("no.pbrl.7-4")]
public sealed class SupervisionIsNoAppeal : Rule
{
    public override void Define()
    {
        Service service = default!;
        MunicipalMatter matter = default!;
        IssueIs issue = default!;
        Supervises supervision = default!;

        When()
            .Match<Service>(() => service)
            .Match<MunicipalMatter>(() => matter)
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Service || i.Issue == Issue.Conduct)
            .Match<Supervises>(() => supervision, v => v.Area == service.Area);

        Then()
            .Yield(_ => new Referral(nameof(SupervisionIsNoAppeal), supervision.Authority, ReferralRole.Supervision));
    }
}
