using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>Compensation for an injury in treatment is a matter of its own, beside a complaint.</summary>
public sealed class CompensationForAnInjuryIsAnotherMatter : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.PatientInjury));

        Then()
            .Yield(_ => new Note(nameof(CompensationForAnInjuryIsAnotherMatter), "patient-injury"));
    }
}
