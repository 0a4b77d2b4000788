using NRules.Fluent.Dsl;
using OmbudGuide.Rules.ComplaintRights;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>A decision says what decided it; who got no reasons can ask within the deadline.</summary>
[Source("no.fvl.24")]
[Source("no.fvl.25")]
[Source("dk.fvl.22")]
[Source("dk.fvl.24")]
public sealed class ReasonsComeWithTheDecision : Rule
{
    public override void Define()
    {
        DecisionIs decision = default!;
        Complainable complaint = default!;
        Holder holder = default!;

        When()
            .Match<DecisionIs>(() => decision, d => d.Form == DecisionForm.Written)
            .Match<Complainable>(() => complaint)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Right(nameof(ReasonsComeWithTheDecision), "reasons", null));
    }
}
