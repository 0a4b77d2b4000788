using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>The school makes a plan of action within working days.</summary>
[Source("dk.mobning.plan")]
public sealed class TheSchoolMakesAPlanAgainstBullying : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Bullying));

        Then()
            .Yield(_ => new Duty(nameof(TheSchoolMakesAPlanAgainstBullying), "bullying-plan"));
    }
}
