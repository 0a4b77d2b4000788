using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>The letter, or the one who wrote it, can tell whether it is a decision.</summary>
[Source("no.fvl.27")]
[Source("dk.fvl.2")]
[Source("dk.fvl.25")]
public sealed class FindOutWhetherThereIsADecision : Rule
{
    public override void Define()
    {
        NotKnown unknown = default!;
        Holder holder = default!;

        When()
            .Match<NotKnown>(() => unknown, u => u.Question == Question.Decision)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Step(nameof(FindOutWhetherThereIsADecision), "find-out-whether-decision", 15, null, null));
    }
}
