using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>The deadline starts anew when the reasons arrive.</summary>
[Source("no.fvl.29")]
public sealed class AskingForReasonsInterruptsTheDeadline : Rule
{
    public override void Define()
    {
        DecisionIs decision = default!;
        Deadline deadline = default!;
        Holder holder = default!;

        When()
            .Match<DecisionIs>(() => decision, d => d.Form == DecisionForm.Written)
            .Match<Deadline>(() => deadline, d => d.IsRunning)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Note(nameof(AskingForReasonsInterruptsTheDeadline), "asking-for-reasons"));
    }
}
