using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Plan and building processes and the like take more than a year by their nature.</summary>
public sealed class SomeMattersTakeLongByNature : Rule
{
    public override void Define()
    {
        OlderThanTheAgeLimit older = default!;
        AgeFlexibility flexibility = default!;
        Service service = default!;

        When()
            .Match<OlderThanTheAgeLimit>(() => older)
            .Match<AgeFlexibility>(() => flexibility, f => f.Reason == FlexibilityReason.LongByNature)
            .Match<Service>(() => service, s => s.Is(ServiceTraits.LongByNature))
            .Not<AwaitsAnAnswer>()
            .Not<MunicipalitySlowIs>(a => a.Answer == YesNo.Yes);

        Then()
            .Yield(_ => new AgeException(nameof(SomeMattersTakeLongByNature)));
    }
}
