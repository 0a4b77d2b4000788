using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud says what it thinks of any side of a case, discretion too; it binds nobody.</summary>
public sealed class TheOmbudsOpinionIsAdvice : Rule
{
    public override void Define()
    {
        OpinionsAreAdvisory point = default!;
        IssueIs issue = default!;

        When()
            .Match<OpinionsAreAdvisory>(() => point)
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Decision || i.Issue == Issue.Procedure)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheOmbudsOpinionIsAdvice), "opinions-are-advisory"));
    }
}
