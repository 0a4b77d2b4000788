using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.Rights;

/// <summary>Under the new act, who was told a time for the answer is told when it takes considerably longer.</summary>
[Source("no.fvl-2025.17")]
public sealed class ADelayIsToldOf : Rule
{
    public override void Define()
    {
        AwaitsAnAnswer wait = default!;

        When()
            .Match<AwaitsAnAnswer>(() => wait);

        Then()
            .Yield(_ => new Right(nameof(ADelayIsToldOf), "notice-of-delay", null));
    }
}
