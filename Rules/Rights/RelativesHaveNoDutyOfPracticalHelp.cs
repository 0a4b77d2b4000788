using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>Practical help at home is the municipality's task; relatives may help, and have no duty to.</summary>
[Source("no.hol.3-2")]
public sealed class RelativesHaveNoDutyOfPracticalHelp : Rule
{
    public override void Define()
    {
        Service service = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.PracticalHelp))
            .Match<MunicipalMatter>(() => matter);

        Then()
            .Yield(_ => new Duty(nameof(RelativesHaveNoDutyOfPracticalHelp), "practical-help"));
    }
}
