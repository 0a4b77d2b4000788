using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>A published time applies to applications, another to complaints, none to questions.</summary>
[Source("dk.rsl.3")]
public sealed class WhatIsAwaitedDecidesWhichTimeApplies : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;
        Holder holder = default!;
        NotAsked open = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SocialLaw))
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.NoReply)
            .Match<Holder>(() => holder, h => h.IsPublic)
            .Match<NotAsked>(() => open, q => q.Question == Question.WaitingFor);

        Then()
            .Yield(_ => new Ask(nameof(WhatIsAwaitedDecidesWhichTimeApplies), Question.WaitingFor));
    }
}
