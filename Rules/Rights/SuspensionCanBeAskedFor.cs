using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>Who complains can ask that the decision waits.</summary>
[Source("no.fvl.42")]
public sealed class SuspensionCanBeAskedFor : Rule
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
            .Yield(_ => new Right(nameof(SuspensionCanBeAskedFor), "suspension", null));
    }
}
