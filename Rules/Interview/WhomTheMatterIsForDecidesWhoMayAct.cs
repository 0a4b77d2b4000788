using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Mandates;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>For someone else one needs their word, and in some matters a written power of attorney.</summary>
public sealed class WhomTheMatterIsForDecidesWhoMayAct : Rule
{
    public override void Define()
    {
        MunicipalMatter matter = default!;
        NotAsked open = default!;

        When()
            .Match<MunicipalMatter>(() => matter)
            .Not<OutsideTheMandate>()
            .Match<NotAsked>(() => open, q => q.Question == Question.ActingFor);

        Then()
            .Yield(_ => new Ask(nameof(WhomTheMatterIsForDecidesWhoMayAct), Question.ActingFor));
    }
}
