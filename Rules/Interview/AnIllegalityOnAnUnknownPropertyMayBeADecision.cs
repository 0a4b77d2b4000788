using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Interview;

/// <summary>It is not known whose property it is, so there may be an order.</summary>
public sealed class AnIllegalityOnAnUnknownPropertyMayBeADecision : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;
        NotKnown unknown = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Illegality)
            .Match<NotKnown>(() => unknown, u => u.Question == Question.Property);

        Then()
            .Yield(_ => new MayConcernADecision(nameof(AnIllegalityOnAnUnknownPropertyMayBeADecision)));
    }
}
