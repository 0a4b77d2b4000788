using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Interview;

/// <summary>The matter was last active when the wait began.</summary>
public sealed class AWaitDatesTheMatter : Rule
{
    public override void Define()
    {
        WaitingSince wait = default!;

        When()
            .Match<WaitingSince>(() => wait);

        Then()
            .Yield(_ => new LastActive(nameof(AWaitDatesTheMatter), wait.Since));
    }
}
