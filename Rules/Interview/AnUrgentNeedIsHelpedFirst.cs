using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>Whoever has no food or roof tonight is helped before the case.</summary>
public sealed class AnUrgentNeedIsHelpedFirst : Rule
{
    public override void Define()
    {
        Service service = default!;
        MunicipalMatter matter = default!;
        NotAsked open = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Subsistence))
            .Match<MunicipalMatter>(() => matter)
            .Match<NotAsked>(() => open, q => q.Question == Question.UrgentNeed);

        Then()
            .Yield(_ => new Ask(nameof(AnUrgentNeedIsHelpedFirst), Question.UrgentNeed));
    }
}
