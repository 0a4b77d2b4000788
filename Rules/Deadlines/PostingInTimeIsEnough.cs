using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>A complaint posted on the last day is in time.</summary>
[Source("no.fvl.30", UntilSucceeded = true)]
public sealed class PostingInTimeIsEnough : Rule
{
    public override void Define()
    {
        Deadline deadline = default!;
        Holder holder = default!;

        When()
            .Match<Deadline>(() => deadline, d => d.IsRunning)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Note(nameof(PostingInTimeIsEnough), "posting-in-time"));
    }
}
