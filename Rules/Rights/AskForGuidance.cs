using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>Guidance can be asked for by phone, in writing or in person, and an application with help.</summary>
[Source("no.fvl.11")]
[Source("no.fvlforskr.4")]
[Source("dk.fvl.7")]
public sealed class AskForGuidance : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;
        Holder holder = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Application || i.Issue == Issue.Information)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Step(nameof(AskForGuidance), "ask-for-guidance", 30, null, holder.Body));
    }
}
