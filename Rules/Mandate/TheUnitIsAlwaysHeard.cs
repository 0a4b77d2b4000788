using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Before the ombud says what it thinks, the unit is heard. The citizen is told so.</summary>
public sealed class TheUnitIsAlwaysHeard : Rule
{
    public override void Define()
    {
        UnitIsHeard point = default!;
        IssueIs issue = default!;

        When()
            .Match<UnitIsHeard>(() => point)
            .Match<IssueIs>(() => issue, i => i.Issue != Issue.Application && i.Issue != Issue.Information)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheUnitIsAlwaysHeard), "unit-is-heard"));
    }
}
