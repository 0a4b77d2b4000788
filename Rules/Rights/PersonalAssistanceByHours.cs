using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>How many hours a week decides whether there is a right to personal assistance.</summary>
[Source("no.pbrl.2-1d")]
public sealed class PersonalAssistanceByHours : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.PersonalAssistance));

        Then()
            .Yield(_ => new Right(nameof(PersonalAssistanceByHours), "personal-assistance", null));
    }
}
