using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>A reminder names the inquiry, the day, and the duty to answer.</summary>
[Source("no.fvl.11a")]
[Source("dk.good-practice")]
public sealed class AskForAnAnswer : Rule
{
    public override void Define()
    {
        AwaitsAnAnswer wait = default!;
        Holder holder = default!;

        When()
            .Match<AwaitsAnAnswer>(() => wait)
            .Match<Holder>(() => holder);

        Then()
            .Yield(_ => new Step(nameof(AskForAnAnswer), "ask-for-answer", 20, null, holder.Body));
    }
}
