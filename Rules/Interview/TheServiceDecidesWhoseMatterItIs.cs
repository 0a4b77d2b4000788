using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Interview;

/// <summary>Without the service nobody can say whose matter it is.</summary>
public sealed class TheServiceDecidesWhoseMatterItIs : Rule
{
    public override void Define()
    {
        NotAsked open = default!;

        When()
            .Match<NotAsked>(() => open, q => q.Question == Question.Service);

        Then()
            .Yield(_ => new Ask(nameof(TheServiceDecidesWhoseMatterItIs), Question.Service));
    }
}
