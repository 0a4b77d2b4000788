using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A complaint of how a service is done goes to the unit; it is no appeal of a decision.</summary>
[Source("no.fvl.28")]
[Source("dk.fvl.2")]
public sealed class AServiceComplaintIsNoAppeal : Rule
{
    public override void Define()
    {
        MunicipalMatter matter = default!;
        IssueIs issue = default!;

        When()
            .Match<MunicipalMatter>(() => matter)
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Service || i.Issue == Issue.Conduct);

        Then()
            .Yield(_ => new Note(nameof(AServiceComplaintIsNoAppeal), "service-complaint-no-appeal"));
    }
}
