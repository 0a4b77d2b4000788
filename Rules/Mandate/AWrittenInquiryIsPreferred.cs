using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Preferably in writing. A soft rule: who would rather talk is not turned away.</summary>
public sealed class AWrittenInquiryIsPreferred : Rule
{
    public override void Define()
    {
        WrittenIsPreferred point = default!;

        When()
            .Match<WrittenIsPreferred>(() => point)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(AWrittenInquiryIsPreferred), "written-is-preferred"));
    }
}
