using NRules.Fluent.Dsl;
using OmbudGuide.Rules.ComplaintRights;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Interview;

/// <summary>The time for judging the case again runs from when the complaint came.</summary>
[Source("dk.rslbek.11")]
public sealed class HowLongTheComplaintHasBeenReassessed : Rule
{
    public override void Define()
    {
        AwaitsReassessment wait = default!;
        NotAsked open = default!;

        When()
            .Match<AwaitsReassessment>(() => wait)
            .Match<NotAsked>(() => open, q => q.Question == Question.WaitingSince);

        Then()
            .Yield(_ => new Ask(nameof(HowLongTheComplaintHasBeenReassessed), Question.WaitingSince));
    }
}
