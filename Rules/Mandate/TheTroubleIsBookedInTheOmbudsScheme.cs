using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud's own statistics, by the kind of trouble.</summary>
public sealed class TheTroubleIsBookedInTheOmbudsScheme : Rule
{
    public override void Define()
    {
        CaseOffer offer = default!;
        IssueIs issue = default!;
        MatterCategory line = default!;

        When()
            .Match<CaseOffer>(() => offer)
            .Match<IssueIs>(() => issue)
            .Match<MatterCategory>(() => line, m => m.Issue == issue.Issue);

        Then()
            .Yield(_ => new CaseCategory(nameof(TheTroubleIsBookedInTheOmbudsScheme), line.Category));
    }
}
