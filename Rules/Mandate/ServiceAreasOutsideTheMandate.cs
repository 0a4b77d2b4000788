using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The mandate names the service areas it covers, and this is none of them.</summary>
public sealed class ServiceAreasOutsideTheMandate : Rule
{
    public override void Define()
    {
        MunicipalMatter matter = default!;
        Service service = default!;
        MandateScope scope = default!;

        When()
            .Match<MunicipalMatter>(() => matter)
            .Match<Service>(() => service)
            .Match<MandateScope>(() => scope, m => !m.Covers(service.Area) && !m.LeavesOpen(service.Area));

        Then()
            .Yield(_ => new OutsideTheMandate(nameof(ServiceAreasOutsideTheMandate), ByScope: true));
    }
}
