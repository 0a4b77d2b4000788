using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>The municipality guides each citizen by their need, also unasked.</summary>
[Source("no.fvl.11")]
[Source("dk.fvl.7")]
public sealed class GuidanceIsADuty : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;
        Holder holder = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Application || i.Issue == Issue.Information)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Duty(nameof(GuidanceIsADuty), "guidance"));
    }
}
