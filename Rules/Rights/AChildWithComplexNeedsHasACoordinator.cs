using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>The family of a child with complex needs is offered a children's coordinator.</summary>
[Source("no.hol.7-2a")]
public sealed class AChildWithComplexNeedsHasACoordinator : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.ChildCoordination));

        Then()
            .Yield(_ => new Right(nameof(AChildWithComplexNeedsHasACoordinator), "child-coordinator", null));
    }
}
