using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Mandates;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>What was with the appeal body is not treated; what the one who decided answered itself is.</summary>
public sealed class WhoDecidedTheAppealDecidesWhetherItIsTreated : Rule
{
    public override void Define()
    {
        ExcludedOnceWith excluded = default!;
        ComplaintIs complaint = default!;
        NotAsked open = default!;

        When()
            .Match<ExcludedOnceWith>(() => excluded, e => e.Body == "appeal-body")
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.AppealDecided)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>()
            .Match<NotAsked>(() => open, q => q.Question == Question.AppealDecidedBy);

        Then()
            .Yield(_ => new Ask(nameof(WhoDecidedTheAppealDecidesWhetherItIsTreated), Question.AppealDecidedBy));
    }
}
