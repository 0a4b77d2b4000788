using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Interview;

/// <summary>The citizen disagrees with a decision, or with how it came about.</summary>
public sealed class ADecisionMayBeTheTrouble : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Decision || i.Issue == Issue.Procedure);

        Then()
            .Yield(_ => new MayConcernADecision(nameof(ADecisionMayBeTheTrouble)));
    }
}
