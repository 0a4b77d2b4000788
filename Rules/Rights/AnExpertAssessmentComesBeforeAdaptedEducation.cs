using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>Before a decision on individually adapted education comes an expert assessment, with the parents' consent.</summary>
[Source("no.opl.11-6")]
[Source("no.opl.11-7")]
public sealed class AnExpertAssessmentComesBeforeAdaptedEducation : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.AdaptedEducation));

        Then()
            .Yield(_ => new Right(nameof(AnExpertAssessmentComesBeforeAdaptedEducation), "adapted-education", null));
    }
}
