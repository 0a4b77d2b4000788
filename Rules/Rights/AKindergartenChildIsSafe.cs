using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>The kindergarten acts, with a plan, where a child is not safe and well.</summary>
[Source("no.bhgl.41")]
public sealed class AKindergartenChildIsSafe : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.KindergartenEnvironment));

        Then()
            .Yield(_ => new Duty(nameof(AKindergartenChildIsSafe), "kindergarten-acts"));
    }
}
