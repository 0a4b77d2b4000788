using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>The trouble is that no answer comes.</summary>
public sealed class NoReplyIsAWait : Rule
{
    public override void Define()
    {
        IssueIs issue = default!;
        Holder holder = default!;

        When()
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.NoReply)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new AwaitsAnAnswer(nameof(NoReplyIsAWait)));
    }
}
