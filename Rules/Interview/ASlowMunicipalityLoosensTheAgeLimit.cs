using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Mandates;

namespace OmbudGuide.Rules.Interview;

/// <summary>The mandate is to be flexible with its age limit where the municipality itself has been slow.</summary>
public sealed class ASlowMunicipalityLoosensTheAgeLimit : Rule
{
    public override void Define()
    {
        OlderThanTheAgeLimit older = default!;
        AgeFlexibility flexibility = default!;
        NotAsked open = default!;

        When()
            .Match<OlderThanTheAgeLimit>(() => older)
            .Match<AgeFlexibility>(() => flexibility, f => f.Reason == FlexibilityReason.MunicipalitySlow)
            .Match<NotAsked>(() => open, q => q.Question == Question.MunicipalitySlow)
            .Not<AgeException>();

        Then()
            .Yield(_ => new Ask(nameof(ASlowMunicipalityLoosensTheAgeLimit), Question.MunicipalitySlow));
    }
}
