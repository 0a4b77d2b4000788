using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>The municipality guides and helps those who cannot use the digital services.</summary>
[Source("dk.udk.3")]
public sealed class WhoCannotGoDigitalIsHelped : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.UdbetalingDanmark) || s.Is(ServiceTraits.DigitalHelp));

        Then()
            .Yield(_ => new Duty(nameof(WhoCannotGoDigitalIsHelped), "digital-help"));
    }
}
