using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Among those who also help there is an ombud.</summary>
public sealed class AnOmbudOfTheFieldMayFit : Rule
{
    public override void Define()
    {
        AnotherOmbud ombud = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<AnotherOmbud>(() => ombud)
            .Match<MunicipalMatter>(() => matter)
            .Exists<AlsoHelps>(a => a.Authority == ombud.Authority);

        Then()
            .Yield(_ => new AnotherOmbudFits(nameof(AnOmbudOfTheFieldMayFit), ombud.Authority));
    }
}
