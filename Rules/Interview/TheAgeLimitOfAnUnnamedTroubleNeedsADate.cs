using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Mandates;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>What the trouble is is not known, but the mandate has an age limit.</summary>
public sealed class TheAgeLimitOfAnUnnamedTroubleNeedsADate : Rule
{
    public override void Define()
    {
        AgeLimit limit = default!;
        MunicipalMatter matter = default!;
        NotKnown unknown = default!;
        NotAsked open = default!;

        When()
            .Match<AgeLimit>(() => limit)
            .Match<MunicipalMatter>(() => matter)
            .Match<NotKnown>(() => unknown, u => u.Question == Question.Issue)
            .Not<LastActive>()
            .Not<OutsideTheMandate>(o => o.ByScope)
            .Match<NotAsked>(() => open, q => q.Question == Question.Happened);

        Then()
            .Yield(_ => new Ask(nameof(TheAgeLimitOfAnUnnamedTroubleNeedsADate), Question.Happened));
    }
}
