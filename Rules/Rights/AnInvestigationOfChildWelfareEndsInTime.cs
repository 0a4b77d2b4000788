using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>An investigation ends within the law's time.</summary>
[Source("no.bvl.2-2")]
public sealed class AnInvestigationOfChildWelfareEndsInTime : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;
        LawPeriod months = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.ChildWelfare))
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.NoReply || i.Issue == Issue.Procedure)
            .Match<LawPeriod>(() => months, p => p.Id == "child-welfare-investigation");

        Then()
            .Yield(_ => new Right(nameof(AnInvestigationOfChildWelfareEndsInTime), "child-welfare-investigation", null));
    }
}
