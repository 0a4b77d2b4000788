using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>What the council sets for all is no decision in anybody's case.</summary>
[Source("dk.rsl.60")]
public sealed class TheLevelOfServiceIsNotAppealed : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.ServiceLevel));

        Then()
            .Yield(_ => new Note(nameof(TheLevelOfServiceIsNotAppealed), "service-level"));
    }
}
