using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The mandate does not speak of matters before a court: the ombud decides.</summary>
public sealed class TheMandateIsSilentOnCourts : Rule
{
    public override void Define()
    {
        ComplaintIs complaint = default!;
        SilentOn silence = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.Court)
            .Match<SilentOn>(() => silence, s => s.Point == "courts")
            .Match<MunicipalMatter>(() => matter);

        Then()
            .Yield(_ => new OpenPoint(nameof(TheMandateIsSilentOnCourts)));
    }
}
