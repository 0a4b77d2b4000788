using NRules.Fluent.Dsl;
using OmbudGuide.Rules.ComplaintRights;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>A decision that can be appealed is appealed first: until then the ombud advises, and treats nothing.</summary>
public sealed class TheAppealIsUsedFirst : Rule
{
    public override void Define()
    {
        AppealFirst appeal = default!;
        DecisionIs decision = default!;

        When()
            .Match<AppealFirst>(() => appeal)
            .Match<DecisionIs>(() => decision, d => d.Form == DecisionForm.Written)
            .Exists<Complainable>()
            .Exists<MunicipalMatter>();

        Then()
            .Yield(_ => new AdviceOnlyReason(nameof(TheAppealIsUsedFirst)));
    }
}
