using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Whether those who work for the municipality can come with their own employment is not written: the ombud decides.</summary>
public sealed class TheMandateIsSilentOnEmployment : Rule
{
    public override void Define()
    {
        SilentOn silence = default!;
        Service service = default!;

        When()
            .Match<SilentOn>(() => silence, s => s.Point == "employment")
            .Match<Service>(() => service, s => s.Is(ServiceTraits.MunicipalEmployment))
            .Exists<MunicipalMatter>();

        Then()
            .Yield(_ => new OpenPoint(nameof(TheMandateIsSilentOnEmployment)));
    }
}
