using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Mandates;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>The mandate has an age limit, and nothing yet tells how old the matter is.</summary>
public sealed class TheAgeLimitNeedsADate : Rule
{
    public override void Define()
    {
        AgeLimit limit = default!;
        MunicipalMatter matter = default!;
        IssueIs issue = default!;
        NotAsked open = default!;

        When()
            .Match<AgeLimit>(() => limit)
            .Match<MunicipalMatter>(() => matter)
            .Match<IssueIs>(() => issue, i => i.Issue != Issue.Application && i.Issue != Issue.Information)
            .Not<LastActive>()
            .Not<OutsideTheMandate>(o => o.ByScope)
            .Match<NotAsked>(() => open, q => q.Question == Question.Happened);

        Then()
            .Yield(_ => new Ask(nameof(TheAgeLimitNeedsADate), Question.Happened));
    }
}
