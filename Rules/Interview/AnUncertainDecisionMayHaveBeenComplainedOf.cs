using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Interview;

/// <summary>Who does not know whether there is a decision may still have complained.</summary>
public sealed class AnUncertainDecisionMayHaveBeenComplainedOf : Rule
{
    public override void Define()
    {
        NotKnown unknown = default!;
        NotAsked open = default!;

        When()
            .Match<NotKnown>(() => unknown, u => u.Question == Question.Decision)
            .Match<NotAsked>(() => open, q => q.Question == Question.ComplaintStatus);

        Then()
            .Yield(_ => new Ask(nameof(AnUncertainDecisionMayHaveBeenComplainedOf), Question.ComplaintStatus));
    }
}
