using NRules.Fluent.Dsl;
using OmbudGuide.Rules.ComplaintRights;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>An answer that may be a decision may also have to be appealed first. Nobody knows yet, so the ombud decides.</summary>
public sealed class AnUnwrittenDecisionMayNeedAnAppeal : Rule
{
    public override void Define()
    {
        AppealFirst appeal = default!;

        When()
            .Match<AppealFirst>(() => appeal)
            .Exists<Complainable>()
            .Exists<MayConcernADecision>()
            .Not<DecisionIs>(d => d.Form == DecisionForm.Written)
            .Exists<MunicipalMatter>();

        Then()
            .Yield(_ => new OpenPoint(nameof(AnUnwrittenDecisionMayNeedAnAppeal)));
    }
}
