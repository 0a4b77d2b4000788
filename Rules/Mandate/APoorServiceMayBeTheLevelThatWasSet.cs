using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>A service may be poor because politicians have set its level; then it is open whether the ombud goes into it.</summary>
public sealed class APoorServiceMayBeTheLevelThatWasSet : Rule
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
            .Yield(_ => new Note(nameof(APoorServiceMayBeTheLevelThatWasSet), "service-level-is-open"));
    }
}
