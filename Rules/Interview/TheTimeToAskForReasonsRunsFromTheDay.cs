using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>The time to ask for written reasons runs from the day of the oral decision.</summary>
[Source("dk.fvl.23")]
public sealed class TheTimeToAskForReasonsRunsFromTheDay : Rule
{
    public override void Define()
    {
        DecisionIs decision = default!;
        Holder holder = default!;
        NotAsked open = default!;

        When()
            .Match<DecisionIs>(() => decision, d => d.Form == DecisionForm.Oral)
            .Match<Holder>(() => holder, h => h.IsPublic)
            .Match<NotAsked>(() => open, q => q.Question == Question.DecisionReceived);

        Then()
            .Yield(_ => new Ask(nameof(TheTimeToAskForReasonsRunsFromTheDay), Question.DecisionReceived));
    }
}
