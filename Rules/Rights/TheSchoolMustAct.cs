using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>The school watches, steps in, tells the head, finds out and acts, and writes a plan.</summary>
[Source("no.opl.12-4")]
public sealed class TheSchoolMustAct : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SchoolEnvironment));

        Then()
            .Yield(_ => new Duty(nameof(TheSchoolMustAct), "school-acts"));
    }
}
