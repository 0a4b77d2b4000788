using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>In writing the citizen sees whether it is a decision, why, and how to complain.</summary>
[Source("no.fvl.24")]
[Source("no.fvl.27")]
[Source("dk.fvl.23")]
public sealed class AnOralAnswerIsAskedForInWriting : Rule
{
    public override void Define()
    {
        DecisionIs decision = default!;

        When()
            .Match<DecisionIs>(() => decision, d => d.Form == DecisionForm.Oral);

        Then()
            .Yield(_ => new Step(nameof(AnOralAnswerIsAskedForInWriting), "ask-in-writing", 15, null, null));
    }
}
