using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Who asks for someone else needs that person's yes.</summary>
public sealed class ThePersonItConcernsHasTheSay : Rule
{
    public override void Define()
    {
        OnTheCitizensTerms terms = default!;
        ActingForIs who = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<OnTheCitizensTerms>(() => terms)
            .Match<ActingForIs>(() => who, a => a.For == ActingFor.SomeoneElse)
            .Match<MunicipalMatter>(() => matter)
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Step(nameof(ThePersonItConcernsHasTheSay), "consent-of-the-person", 70, null, null));
    }
}
