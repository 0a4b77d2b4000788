using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>The deadline runs from the day the decision reached the citizen.</summary>
public sealed class TheDeadlineRunsFromWhenTheDecisionArrived : Rule
{
    public override void Define()
    {
        DecisionIs decision = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;
        NotAsked open = default!;

        When()
            .Match<DecisionIs>(() => decision, d => d.Form == DecisionForm.Written)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.GivesARight)
            .Match<NotAsked>(() => open, q => q.Question == Question.DecisionReceived);

        Then()
            .Yield(_ => new Ask(nameof(TheDeadlineRunsFromWhenTheDecisionArrived), Question.DecisionReceived));
    }
}
