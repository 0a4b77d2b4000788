using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>Under the new act a decision whose effect cannot be undone, or that puts life or health at risk, waits for the complaint.</summary>
[Source("no.fvl-2025.76")]
public sealed class SomeDecisionsWaitForTheComplaint : Rule
{
    public override void Define()
    {
        Deadline deadline = default!;
        DecisionIs decision = default!;
        Holder holder = default!;

        When()
            .Match<Deadline>(() => deadline, d => d.State != DeadlineState.Passed)
            .Match<DecisionIs>(() => decision)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Right(nameof(SomeDecisionsWaitForTheComplaint), "suspension-is-a-duty", null));
    }
}
