using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Guidance is not a decision: it cannot be complained of, and it binds nobody.</summary>
[Source("dk.fvl.2")]
public sealed class GuidanceIsNoDecision : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Application || i.Issue == Issue.Information)
            .Match<MunicipalMatter>(() => matter);

        Then()
            .Yield(_ => new Note(nameof(GuidanceIsNoDecision), "guidance-no-decision"));
    }
}
