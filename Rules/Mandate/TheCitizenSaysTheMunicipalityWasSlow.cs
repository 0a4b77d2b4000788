using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The citizen tells that the municipality has taken the time.</summary>
public sealed class TheCitizenSaysTheMunicipalityWasSlow : Rule
{
    public override void Define()
    {
        OlderThanTheAgeLimit older = default!;
        AgeFlexibility flexibility = default!;
        MunicipalitySlowIs slow = default!;

        When()
            .Match<OlderThanTheAgeLimit>(() => older)
            .Match<AgeFlexibility>(() => flexibility, f => f.Reason == FlexibilityReason.MunicipalitySlow)
            .Match<MunicipalitySlowIs>(() => slow, a => a.Answer == YesNo.Yes)
            .Not<AwaitsAnAnswer>();

        Then()
            .Yield(_ => new AgeException(nameof(TheCitizenSaysTheMunicipalityWasSlow)));
    }
}
