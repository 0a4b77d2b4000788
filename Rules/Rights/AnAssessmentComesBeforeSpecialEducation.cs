using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>Special education follows an assessment, in consultation with pupil and parents.</summary>
[Source("dk.folkeskole.12")]
public sealed class AnAssessmentComesBeforeSpecialEducation : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SpecialEducation));

        Then()
            .Yield(_ => new Right(nameof(AnAssessmentComesBeforeSpecialEducation), "special-education", null));
    }
}
