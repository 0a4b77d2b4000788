using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>Under the new act, who asks about a matter of their own may talk to a person where that is needed.</summary>
[Source("no.fvl-2025.15")]
public sealed class WhoNeedsItMayTalkToAPerson : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;
        Holder holder = default!;

        When()
            .Match<IssueIs>(() => issue)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Right(nameof(WhoNeedsItMayTalkToAPerson), "talk-to-a-person", null));
    }
}
