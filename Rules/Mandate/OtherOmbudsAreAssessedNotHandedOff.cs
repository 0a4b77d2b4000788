using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Where another ombud may fit, this one looks at it with the citizen and does not just hand off.</summary>
public sealed class OtherOmbudsAreAssessedNotHandedOff : Rule
{
    public override void Define()
    {
        OtherOmbudsAssessed point = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<OtherOmbudsAssessed>(() => point)
            .Match<MunicipalMatter>(() => matter)
            .Exists<AnotherOmbudFits>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(OtherOmbudsAreAssessedNotHandedOff), "other-ombuds-assessed"));
    }
}
