using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>The supervision of the municipalities looks at whether the law was followed, where there is no other body to complain to.</summary>
[Source("dk.styrelse.47")]
public sealed class TheMunicipalSupervisionComesWhereNobodyHearsComplaints : Rule
{
    public override void Define()
    {
        Service service = default!;
        MunicipalMatter matter = default!;
        IssueIs issue = default!;
        Holder holder = default!;
        Supervises supervision = default!;

        When()
            .Match<Service>(() => service)
            .Match<MunicipalMatter>(() => matter)
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Procedure || i.Issue == Issue.Decision)
            .Match<Holder>(() => holder)
            .Not<ComplaintRegime>(r => r.Id == holder.Regime && r.Body != null)
            .Match<Supervises>(() => supervision, v => v.Area == service.Area);

        Then()
            .Yield(_ => new Referral(nameof(TheMunicipalSupervisionComesWhereNobodyHearsComplaints), supervision.Authority, ReferralRole.Supervision));
    }
}
