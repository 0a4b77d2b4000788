using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>The month's limit for a preliminary reply holds only in cases that end in a decision.</summary>
[Source("no.fvl.11a", UntilSucceeded = true)]
public sealed class WhatIsAwaitedDecidesWhenAnAnswerIsDue : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;
        Holder holder = default!;
        NotAsked open = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.NoReply)
            .Match<Holder>(() => holder, h => h.IsPublic)
            .Not<Service>(s => s.Is(ServiceTraits.NoDecisions))
            .Match<NotAsked>(() => open, q => q.Question == Question.WaitingFor);

        Then()
            .Yield(_ => new Ask(nameof(WhatIsAwaitedDecidesWhenAnAnswerIsDue), Question.WaitingFor));
    }
}
