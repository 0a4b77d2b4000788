using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Interview;

/// <summary>The matter was active when the decision came, unless the citizen has waited since.</summary>
public sealed class ADecisionDatesTheMatter : Rule
{
    public override void Define()
    {
        DecisionReceived decision = default!;

        When()
            .Match<DecisionReceived>(() => decision)
            .Not<WaitingSince>();

        Then()
            .Yield(_ => new LastActive(nameof(ADecisionDatesTheMatter), decision.On));
    }
}
