using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>Who has not spoken in a case is told before it is decided.</summary>
[Source("no.fvl.16")]
[Source("dk.fvl.19")]
public sealed class NoticeComesBeforeADecision : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;
        Holder holder = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Procedure)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Duty(nameof(NoticeComesBeforeADecision), "notice-before-decision"));
    }
}
