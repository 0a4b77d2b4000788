using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>Everybody may be on a list, and change.</summary>
[Source("no.pbrl.2-1c")]
public sealed class AGeneralPractitionerCanBeChanged : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.GeneralPractitioner));

        Then()
            .Yield(_ => new Right(nameof(AGeneralPractitionerCanBeChanged), "general-practitioner", null));
    }
}
