using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The citizen decides how far the ombud goes.</summary>
public sealed class TheOmbudGoesNoFurtherThanTheCitizenWants : Rule
{
    public override void Define()
    {
        OnTheCitizensTerms terms = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<OnTheCitizensTerms>(() => terms)
            .Match<MunicipalMatter>(() => matter)
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheOmbudGoesNoFurtherThanTheCitizenWants), "on-your-terms"));
    }
}
