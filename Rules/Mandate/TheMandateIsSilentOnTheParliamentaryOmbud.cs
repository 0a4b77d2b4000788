using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The mandate does not speak of matters with the parliamentary ombud: the ombud decides.</summary>
public sealed class TheMandateIsSilentOnTheParliamentaryOmbud : Rule
{
    public override void Define()
    {
        ComplaintIs complaint = default!;
        SilentOn silence = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.ParliamentaryOmbud)
            .Match<SilentOn>(() => silence, s => s.Point == "parliamentary-ombud")
            .Match<MunicipalMatter>(() => matter);

        Then()
            .Yield(_ => new OpenPoint(nameof(TheMandateIsSilentOnTheParliamentaryOmbud)));
    }
}
