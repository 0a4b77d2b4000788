using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.Rights;

/// <summary>Every inquiry is answered without undue delay, with a preliminary reply if it takes long. Also where nothing is decided.</summary>
[Source("no.fvl.11a")]
[Source("dk.good-practice")]
public sealed class AnAnswerWithoutUndueDelay : Rule
{
    public override void Define()
    {
        AwaitsAnAnswer wait = default!;

        When()
            .Match<AwaitsAnAnswer>(() => wait);

        Then()
            .Yield(_ => new Right(nameof(AnAnswerWithoutUndueDelay), "answer-without-delay", null));
    }
}
