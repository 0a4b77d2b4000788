using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.Rights;

/// <summary>Under the new act every inquiry that is not answered within the month gets a preliminary reply, also where nothing is to be decided.</summary>
[Source("no.fvl-2025.17")]
public sealed class AMonthForAPreliminaryReplyToEveryInquiry : Rule
{
    public override void Define()
    {
        AwaitsAnAnswer wait = default!;
        WaitingSince since = default!;
        LawPeriod month = default!;

        When()
            .Match<AwaitsAnAnswer>(() => wait)
            .Match<WaitingSince>(() => since)
            .Match<LawPeriod>(() => month, p => p.Id == "preliminary-reply");

        Then()
            .Yield(_ => new Right(nameof(AMonthForAPreliminaryReplyToEveryInquiry), "preliminary-reply-to-all", month.Length.After(since.Since.Last)));
    }
}
