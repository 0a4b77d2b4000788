using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>To ask the nearest leader first is advice, and closes no door.</summary>
public sealed class TheNearestLeaderMayBeAskedFirst : Rule
{
    public override void Define()
    {
        LeaderFirstIsAdvised point = default!;
        IssueIs issue = default!;

        When()
            .Match<LeaderFirstIsAdvised>(() => point)
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Service || i.Issue == Issue.Conduct || i.Issue == Issue.Procedure)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheNearestLeaderMayBeAskedFirst), "leader-may-be-asked-first"));
    }
}
