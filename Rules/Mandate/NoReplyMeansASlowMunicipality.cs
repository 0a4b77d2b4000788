using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Where the municipality does not answer, the time is the municipality's own.</summary>
public sealed class NoReplyMeansASlowMunicipality : Rule
{
    public override void Define()
    {
        OlderThanTheAgeLimit older = default!;
        AgeFlexibility flexibility = default!;
        AwaitsAnAnswer wait = default!;

        When()
            .Match<OlderThanTheAgeLimit>(() => older)
            .Match<AgeFlexibility>(() => flexibility, f => f.Reason == FlexibilityReason.MunicipalitySlow)
            .Match<AwaitsAnAnswer>(() => wait);

        Then()
            .Yield(_ => new AgeException(nameof(NoReplyMeansASlowMunicipality)));
    }
}
