using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Who turned to the ombud is told what came of it.</summary>
public sealed class TheResultIsNotified : Rule
{
    public override void Define()
    {
        ResultIsNotified point = default!;
        IssueIs issue = default!;

        When()
            .Match<ResultIsNotified>(() => point)
            .Match<IssueIs>(() => issue, i => i.Issue != Issue.Application && i.Issue != Issue.Information)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>()
            .Not<AdviceOnlyReason>();

        Then()
            .Yield(_ => new Note(nameof(TheResultIsNotified), "result-is-notified"));
    }
}
