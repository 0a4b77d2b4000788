using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>No limit on how old a matter may be is written anywhere, and none is made up: the ombud decides.</summary>
public sealed class TheMandateIsSilentOnAge : Rule
{
    public override void Define()
    {
        SilentOn silence = default!;

        When()
            .Match<SilentOn>(() => silence, s => s.Point == "age-limit")
            .Exists<LastActive>()
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheMandateIsSilentOnAge), "age-is-open"));
    }
}
