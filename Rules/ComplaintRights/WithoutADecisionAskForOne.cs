using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Only a decision can be complained of; where there is none, it can be asked for.</summary>
[Source("no.fvl.11a")]
[Source("no.fvl.24")]
[Source("dk.fvl.2")]
[Source("dk.fvl.22")]
public sealed class WithoutADecisionAskForOne : Rule
{
    public override void Define()
    {
        DecisionIs decision = default!;
        MunicipalMatter matter = default!;
        MayConcernADecision trouble = default!;

        When()
            .Match<DecisionIs>(() => decision, d => d.Form == DecisionForm.None)
            .Match<MunicipalMatter>(() => matter)
            .Match<MayConcernADecision>(() => trouble);

        Then()
            .Yield(_ => new Step(nameof(WithoutADecisionAskForOne), "ask-for-decision", 30, null, null));
    }
}
