using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>Who needs it has a right to a place or a decision with a place on the waiting list.</summary>
[Source("no.pbrl.2-1e")]
public sealed class ANursingHomePlaceIsDecidedAndListed : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.NursingHome));

        Then()
            .Yield(_ => new Right(nameof(ANursingHomePlaceIsDecidedAndListed), "nursing-home", null));
    }
}
