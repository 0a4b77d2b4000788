using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Interview;

/// <summary>How long the wait has been tells whether a preliminary reply is overdue.</summary>
[Source("no.fvl.11a")]
public sealed class HowLongTheCitizenHasWaited : Rule
{
    public override void Define()
    {
        AwaitsAnAnswer wait = default!;
        LawPeriod month = default!;
        NotAsked open = default!;

        When()
            .Match<AwaitsAnAnswer>(() => wait)
            .Match<LawPeriod>(() => month, p => p.Id == "preliminary-reply")
            .Match<NotAsked>(() => open, q => q.Question == Question.WaitingSince);

        Then()
            .Yield(_ => new Ask(nameof(HowLongTheCitizenHasWaited), Question.WaitingSince));
    }
}
