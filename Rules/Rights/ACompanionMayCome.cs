using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>Everyone may bring a companion, or let another act for them.</summary>
[Source("dk.fvl.8")]
public sealed class ACompanionMayCome : Rule
{
    public override void Define()
    {
        MunicipalMatter matter = default!;
        IssueIs issue = default!;

        When()
            .Match<MunicipalMatter>(() => matter)
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Procedure || i.Issue == Issue.Conduct || i.Issue == Issue.Application || i.Issue == Issue.Decision);

        Then()
            .Yield(_ => new Right(nameof(ACompanionMayCome), "companion", null));
    }
}
