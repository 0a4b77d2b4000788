using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Interview;

/// <summary>Before, during and after a complaint different doors are open.</summary>
public sealed class HowFarAComplaintHasComeDecidesTheNextStep : Rule
{
    public override void Define()
    {
        DecisionIs decision = default!;
        NotAsked open = default!;

        When()
            .Match<DecisionIs>(() => decision, d => d.Form != DecisionForm.None)
            .Match<NotAsked>(() => open, q => q.Question == Question.ComplaintStatus);

        Then()
            .Yield(_ => new Ask(nameof(HowFarAComplaintHasComeDecidesTheNextStep), Question.ComplaintStatus));
    }
}
