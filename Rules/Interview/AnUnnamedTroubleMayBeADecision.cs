using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Interview;

/// <summary>Who cannot say what the trouble is may still have a decision.</summary>
public sealed class AnUnnamedTroubleMayBeADecision : Rule
{
    public override void Define()
    {
        NotKnown unknown = default!;

        When()
            .Match<NotKnown>(() => unknown, u => u.Question == Question.Issue);

        Then()
            .Yield(_ => new MayConcernADecision(nameof(AnUnnamedTroubleMayBeADecision)));
    }
}
