using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>An application, a refusal and a silence are helped in different ways.</summary>
public sealed class TheTroubleDecidesTheHelpInMunicipalMatters : Rule
{
    public override void Define()
    {
        MunicipalMatter matter = default!;
        NotAsked open = default!;

        When()
            .Match<MunicipalMatter>(() => matter)
            .Match<NotAsked>(() => open, q => q.Question == Question.Issue);

        Then()
            .Yield(_ => new Ask(nameof(TheTroubleDecidesTheHelpInMunicipalMatters), Question.Issue));
    }
}
