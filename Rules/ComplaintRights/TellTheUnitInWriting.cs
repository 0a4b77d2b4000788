using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Who writes to the unit can ask for a written answer.</summary>
[Source("no.fvl.11a")]
[Source("dk.fvl.7")]
public sealed class TellTheUnitInWriting : Rule
{
    public override void Define()
    {
        MunicipalMatter matter = default!;
        IssueIs issue = default!;

        When()
            .Match<MunicipalMatter>(() => matter)
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Service || i.Issue == Issue.Conduct)
            .Not<Service>(s => s.Is(ServiceTraits.SchoolEnvironment));

        Then()
            .Yield(_ => new Step(nameof(TellTheUnitInWriting), "write-to-unit", 40, null, null));
    }
}
