using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Interview;

/// <summary>The catalogue cannot tell who provides this service.</summary>
public sealed class WhoProvidesItDecidesWhoseMatterItIs : Rule
{
    public override void Define()
    {
        Service service = default!;
        NotAsked open = default!;

        When()
            .Match<Service>(() => service)
            .Match<NotAsked>(() => open, q => q.Question == Question.Provider)
            .Not<Holding>(h => h.Only);

        Then()
            .Yield(_ => new Ask(nameof(WhoProvidesItDecidesWhoseMatterItIs), Question.Provider));
    }
}
