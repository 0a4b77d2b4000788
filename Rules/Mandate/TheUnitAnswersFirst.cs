using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud may send the matter on, so that the unit answers first; the citizen can come back.</summary>
public sealed class TheUnitAnswersFirst : Rule
{
    public override void Define()
    {
        UnitAnswersFirst point = default!;
        IssueIs issue = default!;

        When()
            .Match<UnitAnswersFirst>(() => point)
            .Match<IssueIs>(() => issue, i => i.Issue != Issue.Application && i.Issue != Issue.Information)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheUnitAnswersFirst), "unit-answers-first"));
    }
}
