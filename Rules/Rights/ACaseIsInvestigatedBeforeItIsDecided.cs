using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>The case is looked into as well as can be before it is decided.</summary>
[Source("no.fvl.17")]
public sealed class ACaseIsInvestigatedBeforeItIsDecided : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;
        Holder holder = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Procedure || i.Issue == Issue.Decision)
            .Match<Holder>(() => holder, h => h.IsPublic)
            .Match<MunicipalMatter>(() => matter);

        Then()
            .Yield(_ => new Duty(nameof(ACaseIsInvestigatedBeforeItIsDecided), "investigate"));
    }
}
