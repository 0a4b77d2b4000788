using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>Who needs several lasting services has a right to an individual plan and a coordinator.</summary>
[Source("no.pbrl.2-5")]
public sealed class WhoNeedsSeveralServicesHasAPlan : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.ChildCoordination));

        Then()
            .Yield(_ => new Right(nameof(WhoNeedsSeveralServicesHasAPlan), "individual-plan", null));
    }
}
