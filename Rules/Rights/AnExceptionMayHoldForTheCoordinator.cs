using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>For a time the law allows exceptions from the coordinator.</summary>
[Source("no.hol.7-2b")]
public sealed class AnExceptionMayHoldForTheCoordinator : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.ChildCoordination));

        Then()
            .Yield(_ => new Note(nameof(AnExceptionMayHoldForTheCoordinator), "coordinator-exceptions"));
    }
}
