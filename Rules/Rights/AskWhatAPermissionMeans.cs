using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>Before and after a permission the building department explains what it means.</summary>
[Source("no.fvl.11")]
public sealed class AskWhatAPermissionMeans : Rule
{
    public override void Define()
    {
        Service service = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.BuildingPermit))
            .Match<MunicipalMatter>(() => matter);

        Then()
            .Yield(_ => new Step(nameof(AskWhatAPermissionMeans), "building-guidance", 45, null, null));
    }
}
