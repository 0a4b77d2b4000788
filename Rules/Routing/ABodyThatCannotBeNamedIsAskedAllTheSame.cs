using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>Whoever provides the service is the one to turn to, also where the catalogue cannot name them.</summary>
public sealed class ABodyThatCannotBeNamedIsAskedAllTheSame : Rule
{
    public override void Define()
    {
        Service service = default!;
        OthersMatter matter = default!;

        When()
            .Match<Service>(() => service)
            .Match<OthersMatter>(() => matter, m => m.Body == null);

        Then()
            .Yield(_ => new Step(nameof(ABodyThatCannotBeNamedIsAskedAllTheSame), "turn-to-provider", 50, null, null));
    }
}
