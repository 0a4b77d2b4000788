using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Whether the ombud goes into a level of service that politicians have set is not written: the ombud decides.</summary>
public sealed class TheMandateIsSilentOnTheServiceLevel : Rule
{
    public override void Define()
    {
        SilentOn silence = default!;
        Service service = default!;

        When()
            .Match<SilentOn>(() => silence, s => s.Point == "service-level")
            .Match<Service>(() => service, s => s.Is(ServiceTraits.ServiceLevel))
            .Exists<MunicipalMatter>();

        Then()
            .Yield(_ => new OpenPoint(nameof(TheMandateIsSilentOnTheServiceLevel)));
    }
}
