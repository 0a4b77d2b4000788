using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Interview;

/// <summary>An order about one's own property is a decision.</summary>
public sealed class AnIllegalityOnOnesOwnPropertyMayBeADecision : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;
        PropertyIs property = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Illegality)
            .Match<PropertyIs>(() => property, p => p.Property == Property.Own);

        Then()
            .Yield(_ => new MayConcernADecision(nameof(AnIllegalityOnOnesOwnPropertyMayBeADecision)));
    }
}
