using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>The law gives no right of complaint here.</summary>
public sealed class SomeDecisionsCannotBeComplainedOf : Rule
{
    public override void Define()
    {
        Holder holder = default!;
        ComplaintRegime regime = default!;
        IssueIs issue = default!;

        When()
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => !r.GivesARight)
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Decision);

        Then()
            .Yield(_ => new Note(nameof(SomeDecisionsCannotBeComplainedOf), "no-right-of-complaint"));
    }
}
