using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Whether the ombud goes into a level of service that politicians have set is not written: the ombud decides.</summary>
public sealed class TheMandateIsSilentOnTheServiceLevel : Rule
{
    public override void Define()
    {
        SilentOn silence = default!;
        IssueIs issue = default!;

        When()
            .Match<SilentOn>(() => silence, s => s.Point == "service-level")
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Service)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheMandateIsSilentOnTheServiceLevel), "service-level-is-open"));
    }
}
