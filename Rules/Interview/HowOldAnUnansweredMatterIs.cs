using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>Where the law sets no time for a preliminary reply, the wait tells no more than how old the municipality's matter is.</summary>
public sealed class HowOldAnUnansweredMatterIs : Rule
{
    public override void Define()
    {
        AwaitsAnAnswer wait = default!;
        MunicipalMatter matter = default!;
        NotAsked open = default!;

        When()
            .Match<AwaitsAnAnswer>(() => wait)
            .Match<MunicipalMatter>(() => matter)
            .Not<LawPeriod>(p => p.Id == "preliminary-reply")
            .Match<NotAsked>(() => open, q => q.Question == Question.WaitingSince);

        Then()
            .Yield(_ => new Ask(nameof(HowOldAnUnansweredMatterIs), Question.WaitingSince));
    }
}
